using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>The apply engine itself.</summary>
/// <param name="engine">The engine.</param>
/// <param name="isCareless">Whether it is seeded as if nothing could have been written while the request was under way.</param>
internal sealed class EngineApplier(ApplyEngine engine, bool isCareless = false) : IApplier
{
    public (int LongestQueue, bool IsDrained) State => (engine.State.LongestQueue, engine.IsDrained);

    public Task<Applied<Marks>> ApplyAsync(ResourceAddress resource, IMutation<Marks> mutation, CancellationToken cancellationToken)
        => engine.ApplyAsync(resource, mutation, cancellationToken);

    public void Forget(ResourceAddress resource) => engine.Forget(resource);

    public void Seed(ResourceAddress resource, Func<Marks> read)
    {
        try
        {
            using var seed = engine.BeginSeed(resource);
            var document = read();
            _ = isCareless ? engine.TrySeed(resource, document) : seed.TryComplete(document);
        }
        catch (ObjectDisposedException) when (engine.IsClosed)
        {
            return;
        }
    }

    public Task CloseAsync() => engine.DisposeAsync().AsTask();
}
