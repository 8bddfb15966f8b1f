using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>A caller's own reading of a resource, from which the engine may learn what the resource holds.</summary>
/// <remarks>
/// Made before the request is sent. If the engine reads, writes or forgets the resource while the request is under way, what the
/// request brings may be older than what is stored, and is not taken. Dispose it when the request is answered or given up.
/// </remarks>
public sealed class DocumentSeed : IDisposable
{
    private readonly ApplyEngine _engine;

    internal DocumentSeed(ApplyEngine engine, ResourceAddress resource) => (_engine, Resource) = (engine, resource);

    /// <summary>The resource.</summary>
    public ResourceAddress Resource { get; }

    /// <summary>Tells the engine what the request brought.</summary>
    /// <typeparam name="T">The document type; the same for every call on one resource.</typeparam>
    /// <param name="document">The document that was read.</param>
    /// <returns>Whether the engine took it; not where it has been at work on the resource since, or knows it already.</returns>
    /// <exception cref="ArgumentException">The document type is for another kind of resource.</exception>
    /// <exception cref="InvalidOperationException">The engine knows the resource with another document type.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed before the call.</exception>
    public bool TryComplete<T>(T document)
        where T : class, ITwilioAttributes<T>
        => _engine.TrySeed(Resource, document, this);

    /// <summary>Gives up.</summary>
    public void Dispose() => _engine.EndSeed(this);
}
