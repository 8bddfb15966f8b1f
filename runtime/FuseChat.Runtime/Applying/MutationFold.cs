using System.Text;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Applying;

/// <summary>Applies a batch of mutations one after the other. Pure: no I/O, no clock, no state.</summary>
/// <remarks>
/// Each mutation fares exactly as it would in a batch of its own, so that batching cannot be seen in the results: one that
/// throws, lacks a document or makes it too large leaves the document as it was and fails alone.
/// </remarks>
internal static class MutationFold
{
    private const int LargestMembersNamed = 3;

    /// <summary>Applies the mutations.</summary>
    /// <param name="resource">The resource, for its limit and for errors.</param>
    /// <param name="start">The document as it is stored; <see langword="null"/> where there is none.</param>
    /// <param name="mutations">In the order in which they were asked for.</param>
    public static Folded<T> Fold<T>(ResourceAddress resource, T? start, IReadOnlyList<IMutation<T>> mutations)
        where T : class, ITwilioAttributes<T>
    {
        var (current, json, changed) = (start, default(string), false);
        var landings = new List<Landing<T>>(mutations.Count);
        foreach (var mutation in mutations)
        {
            try
            {
                var next = Next(resource, current, mutation);
                var changes = !next.Equals(current);
                if (changes)
                {
                    json = Write(resource, next, mutation);
                    (current, changed) = (next, true);
                }

                landings.Add(new Landing<T>(new Applied<T>(current!, changes), null, changed));
            }
            catch (Exception error)
            {
                landings.Add(Landing<T>.Failed(error));
            }
        }

        // Changes may cancel out: a message sent and read within one batch.
        return current is null || current.Equals(start)
            ? new Folded<T>(start, null, landings)
            : new Folded<T>(current, json, landings);
    }

    private static T Next<T>(ResourceAddress resource, T? current, IMutation<T> mutation)
        where T : class
    {
        var next = (current, mutation) switch
        {
            (not null, _) => mutation.Apply(current),
            (null, ICreation<T> creation) => creation.Create(),
            _ => throw new NoDocumentException(resource, mutation.Name),
        };

        return next ?? throw new InvalidOperationException($"The mutation '{mutation.Name}' returned no document");
    }

    private static string Write<T>(ResourceAddress resource, T document, IMutation<T> mutation)
        where T : class, ITwilioAttributes<T>
    {
        var json = document.ToJson();
        var bytes = Encoding.UTF8.GetByteCount(json);
        var maxBytes = TwilioLimits.AttributesBytes(resource.Kind);
        return bytes <= maxBytes
            ? json
            : throw new AttributesTooLargeException(
                resource, mutation.Name, bytes, maxBytes, MemberSize.LargestOf(json, LargestMembersNamed));
    }
}
