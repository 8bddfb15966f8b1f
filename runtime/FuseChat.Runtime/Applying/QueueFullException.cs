using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>A mutation was not taken on: too many wait for the same resource. It was not applied.</summary>
public sealed class QueueFullException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="limit">How many may wait.</param>
    public QueueFullException(ResourceAddress resource, int limit)
        : base($"{limit} mutations already wait for {resource.Kind} {resource}") => (Resource, Limit) = (resource, limit);

    /// <summary>The resource.</summary>
    public ResourceAddress Resource { get; }

    /// <summary>How many may wait.</summary>
    /// <value><see cref="ApplyOptions.QueueLimit"/>.</value>
    public int Limit { get; }
}
