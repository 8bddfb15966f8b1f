using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>A mutation was written, and whether it is in what is stored cannot be told.</summary>
/// <remarks>
/// Either the answer to the write was lost and the resource could not be read afterwards, or another writer changed the same
/// values at the same time. Applying the mutation again may apply it twice: read the document first, and decide by what it holds.
/// </remarks>
public sealed class WriteOutcomeUnknownException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="reason">Why it cannot be told.</param>
    /// <param name="cause">The last error; <see langword="null"/> where there was none.</param>
    public WriteOutcomeUnknownException(ResourceAddress resource, string reason, Exception? cause = null)
        : base($"Whether the write to {resource.Kind} {resource} took effect is unknown: {reason}", cause) => Resource = resource;

    /// <summary>The resource.</summary>
    public ResourceAddress Resource { get; }
}
