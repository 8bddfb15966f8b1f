namespace FuseChat.Runtime.Stores;

/// <summary>An attribute store was asked for a kind of resource that it does not carry.</summary>
public sealed class UnsupportedResourceException : NotSupportedException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="store">Name of the store.</param>
    /// <param name="resource">What it was asked for.</param>
    public UnsupportedResourceException(string store, ResourceAddress resource)
        : base($"{store} does not carry the attributes of a {resource.Kind} ({resource})") => Resource = resource;

    /// <summary>What the store was asked for.</summary>
    public ResourceAddress Resource { get; }
}
