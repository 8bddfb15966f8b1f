using System.Collections.Concurrent;
using FuseChat.Runtime.Stores;

namespace FuseChat.Benchmarks.Engine;

/// <summary>A store in memory whose every call takes a latency; one of zero answers at once.</summary>
internal sealed class MemoryStore(TimeSpan latency) : IAttributeStore
{
    private int _writes;

    /// <summary>How many writes were accepted.</summary>
    internal int Writes => Volatile.Read(ref _writes);

    internal ConcurrentDictionary<ResourceAddress, string> Texts { get; } = [];

    public Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
        => latency == TimeSpan.Zero ? Task.FromResult<string?>(Texts[resource]) : ReadLateAsync(resource);

    public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
    {
        if (latency > TimeSpan.Zero)
        {
            return WriteLateAsync(resource, attributes);
        }

        Write(resource, attributes);
        return Task.CompletedTask;
    }

    /// <summary>Replaces the string if it is still the one that was read: what Twilio does not have.</summary>
    internal async ValueTask<bool> TrySwapAsync(ResourceAddress resource, string attributes, string read)
    {
        if (latency > TimeSpan.Zero)
        {
            await Delay().ConfigureAwait(false);
        }

        var swapped = Texts.TryUpdate(resource, attributes, read);
        Interlocked.Add(ref _writes, swapped ? 1 : 0);
        return swapped;
    }

    private async Task<string?> ReadLateAsync(ResourceAddress resource)
    {
        await Delay().ConfigureAwait(false);
        return Texts[resource];
    }

    private async Task WriteLateAsync(ResourceAddress resource, string attributes)
    {
        await Delay().ConfigureAwait(false);
        Write(resource, attributes);
    }

    private void Write(ResourceAddress resource, string attributes)
    {
        Texts[resource] = attributes;
        Interlocked.Increment(ref _writes);
    }

    private Task Delay() => Task.Delay(latency, TimeProvider.System);
}
