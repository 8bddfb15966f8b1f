using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>Applies a batch of mutations one after the other. Pure: no I/O, no clock, no state.</summary>
/// <remarks>
/// Each mutation fares exactly as it would in a batch of its own, so that batching cannot be seen in the results: one that
/// throws, lacks a document or makes it too large leaves the document as it was and fails alone.
/// </remarks>
internal static class MutationFold
{
    /// <summary>Applies the mutations.</summary>
    /// <param name="resource">The resource, for its limit and for errors.</param>
    /// <param name="start">The document as it is stored; <see langword="null"/> where there is none.</param>
    /// <param name="mutations">In the order in which they were asked for.</param>
    public static Folded<T> Fold<T>(ResourceAddress resource, T? start, ReadOnlySpan<IMutation<T>> mutations)
        where T : class, ITwilioAttributes<T>
    {
        var (current, json, changes) = (start, default(string), 0);
        var landings = mutations.IsEmpty ? [] : new Landing<T>[mutations.Length];
        for (var i = 0; i < landings.Length; i++)
        {
            var mutation = mutations[i];
            try
            {
                var next = Next(resource, current, mutation);
                var isChange = current is null || !DocumentChange.IsNone(current, next);
                if (isChange)
                {
                    json = Write(resource, next, mutation);
                    (current, changes) = (next, changes + 1);
                }

                landings[i] = new Landing<T>(new Applied<T>(current!, isChange), null, changes > 0);
            }
            catch (Exception error)
            {
                landings[i] = Landing<T>.Failed(error);
            }
        }

        // Changes may cancel out: a message sent and read within one batch.
        return changes == 0 || (changes > 1 && start is not null && DocumentChange.IsNone(start, current!))
            ? new Folded<T>(start, null, landings, changes)
            : new Folded<T>(current, json, landings, changes);
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
        AttributesTooLargeException.ThrowIfTooLarge(resource, mutation.Name, json);
        return json;
    }
}
