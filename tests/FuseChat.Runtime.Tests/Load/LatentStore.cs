using System.Collections.Concurrent;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Time;

namespace FuseChat.Runtime.Tests.Load;

/// <summary>A store whose every call takes 50 milliseconds.</summary>
internal sealed class LatentStore(Latency latency) : IAttributeStore
{
    public static readonly TimeSpan CallTime = TimeSpan.FromMilliseconds(50);

    private int _writes;

    public ConcurrentDictionary<ResourceAddress, string> Texts { get; } = [];

    public int Writes => _writes;

    public async Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        await latency.PassAsync(CallTime);
        return Texts[resource];
    }

    public async Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
    {
        await latency.PassAsync(CallTime);
        Interlocked.Increment(ref _writes);
        Texts[resource] = attributes;
    }
}
