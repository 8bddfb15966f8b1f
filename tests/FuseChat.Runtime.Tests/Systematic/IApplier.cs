using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>What a run examines: the engine, or something that is broken on purpose.</summary>
internal interface IApplier
{
    /// <summary>How many mutations wait for one resource at most, and whether all that was taken on is done with.</summary>
    (int LongestQueue, bool IsDrained) State { get; }

    Task<Applied<Marks>> ApplyAsync(ResourceAddress resource, IMutation<Marks> mutation, CancellationToken cancellationToken);

    void Forget(ResourceAddress resource);

    /// <summary>Reads by a request of one's own, and tells what it brought.</summary>
    void Seed(ResourceAddress resource, Func<Marks> read);

    Task CloseAsync();
}
