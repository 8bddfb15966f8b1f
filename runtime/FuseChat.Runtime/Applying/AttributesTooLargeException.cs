using System.Text;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Applying;

/// <summary>A mutation would make the document larger than Twilio stores. It was not applied.</summary>
public sealed class AttributesTooLargeException : InvalidOperationException
{
    private const int LargestMembersNamed = 3;
    private const int MaxBytesOfChar = 3;

    /// <summary>Makes the exception.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="mutation">Name of the mutation.</param>
    /// <param name="bytes">Size that the document would have had, in UTF-8 bytes.</param>
    /// <param name="maxBytes">Twilio's limit, in UTF-8 bytes.</param>
    /// <param name="largestMembers">The document's largest members, largest first.</param>
    public AttributesTooLargeException(
        ResourceAddress resource, string mutation, int bytes, int maxBytes, IReadOnlyList<MemberSize> largestMembers)
        : base($"The mutation '{mutation}' would make the attributes of {resource.Kind} {resource} {bytes} bytes long; "
            + $"Twilio stores at most {maxBytes}. Largest members: {string.Join(", ", largestMembers)}")
        => (Resource, Mutation, Bytes, MaxBytes, LargestMembers) = (resource, mutation, bytes, maxBytes, largestMembers);

    /// <summary>Refuses a document that is larger than Twilio stores.</summary>
    /// <param name="resource">The resource; one that is to be made is named by what will be known of it.</param>
    /// <param name="mutation">Name of the mutation that made the document.</param>
    /// <param name="json">The document as it would be stored.</param>
    /// <exception cref="AttributesTooLargeException">It is too large.</exception>
    public static void ThrowIfTooLarge(ResourceAddress resource, string mutation, string json)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var maxBytes = TwilioLimits.AttributesBytes(resource.Kind);
        if (json.Length > maxBytes / MaxBytesOfChar && Encoding.UTF8.GetByteCount(json) is var bytes && bytes > maxBytes)
        {
            throw new AttributesTooLargeException(resource, mutation, bytes, maxBytes, MemberSize.LargestOf(json, LargestMembersNamed));
        }
    }

    /// <summary>The resource.</summary>
    public ResourceAddress Resource { get; }

    /// <summary>Name of the mutation, as in the schema.</summary>
    public string Mutation { get; }

    /// <summary>Size that the document would have had, in UTF-8 bytes.</summary>
    public int Bytes { get; }

    /// <summary>Twilio's limit, in UTF-8 bytes.</summary>
    /// <value>One of the constants of <see cref="TwilioLimits"/>.</value>
    public int MaxBytes { get; }

    /// <summary>The document's largest members, largest first.</summary>
    /// <value>At most three members of the root object.</value>
    public IReadOnlyList<MemberSize> LargestMembers { get; }
}
