using System.Collections.Concurrent;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>One resource, and faults on request.</summary>
internal sealed class FaultyStore : IAttributeStore
{
    private readonly ConcurrentQueue<Fault> _readFaults = [];
    private readonly ConcurrentQueue<Fault> _writeFaults = [];
    private readonly ConcurrentQueue<Action> _afterWrite = [];
    private readonly ConcurrentQueue<Gate> _readGates = [];
    private int _writes;

    public string? Text { get; set; }

    public int Writes => _writes;

    public void OnRead(params Fault[] faults) => Array.ForEach(faults, _readFaults.Enqueue);

    public void OnWrite(params Fault[] faults) => Array.ForEach(faults, _writeFaults.Enqueue);

    /// <summary>Does something right after the next write, before its answer.</summary>
    public void AfterWrite(Action action) => _afterWrite.Enqueue(action);

    public Gate HoldRead()
    {
        var gate = new Gate();
        _readGates.Enqueue(gate);
        return gate;
    }

    public async Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        if (_readGates.TryDequeue(out var gate))
        {
            await gate.PassAsync();
        }

        return _readFaults.TryDequeue(out var fault) && fault != Fault.None ? throw new IOException("lost") : Text;
    }

    public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _writes);
        var fault = _writeFaults.TryDequeue(out var next) ? next : Fault.None;
        Text = fault is Fault.LostBefore or Fault.NoConnection ? Text : attributes;
        if (_afterWrite.TryDequeue(out var action))
        {
            action();
        }

        return fault switch
        {
            Fault.None => Task.CompletedTask,
            Fault.NoConnection => Task.FromException(new HttpRequestException(HttpRequestError.ConnectionError)),
            _ => Task.FromException(new IOException("lost")),
        };
    }
}
