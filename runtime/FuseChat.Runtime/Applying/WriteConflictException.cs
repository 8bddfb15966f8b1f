using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>A mutation was not applied: whenever it was written, another writer overwrote it.</summary>
public sealed class WriteConflictException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="attempts">How often it was written.</param>
    public WriteConflictException(ResourceAddress resource, int attempts)
        : base($"{resource.Kind} {resource} was overwritten by others after each of {attempts} writes")
        => (Resource, Attempts) = (resource, attempts);

    /// <summary>The resource.</summary>
    public ResourceAddress Resource { get; }

    /// <summary>How often it was written.</summary>
    public int Attempts { get; }
}
