using System.Collections.Concurrent;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>A store in memory whose next calls can be held at a gate.</summary>
internal sealed class FakeStore : IAttributeStore
{
    private readonly ConcurrentDictionary<ResourceAddress, string?> _texts = [];
    private readonly ConcurrentQueue<Gate> _readGates = [];
    private readonly ConcurrentQueue<Gate> _writeGates = [];

    public ConcurrentQueue<ResourceAddress> Reads { get; } = [];

    public ConcurrentQueue<string> Writes { get; } = [];

    public string? this[ResourceAddress resource]
    {
        get => _texts.GetValueOrDefault(resource);
        set => _texts[resource] = value;
    }

    public Gate HoldRead() => Enqueue(_readGates);

    public Gate HoldWrite() => Enqueue(_writeGates);

    public async Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        Reads.Enqueue(resource);
        await PassAsync(_readGates);
        return this[resource];
    }

    public async Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
    {
        Writes.Enqueue(attributes);
        await PassAsync(_writeGates);
        this[resource] = attributes;
    }

    public bool IsRefusal(Exception failure) => failure is RefusedException;

    private static Gate Enqueue(ConcurrentQueue<Gate> gates)
    {
        var gate = new Gate();
        gates.Enqueue(gate);
        return gate;
    }

    private static Task PassAsync(ConcurrentQueue<Gate> gates)
        => gates.TryDequeue(out var gate) ? gate.PassAsync() : Task.CompletedTask;
}
