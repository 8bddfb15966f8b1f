using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>The sequencers of one engine: all that are busy, and the idle ones that were used last.</summary>
/// <remarks>
/// One lock guards the table, the queues and the known documents of all sequencers; nothing but memory is touched under it.
/// Thus a sequencer that is not in the table is idle, has an empty queue and is in nobody's hands, and evicting an idle one
/// cannot race with a caller who is about to use it. A busy one is never evicted, so a resource never has two workers.
/// </remarks>
internal sealed class SequencerTable(int idleCapacity)
{
    private readonly Dictionary<ResourceAddress, Sequencer> _sequencers = [];
    private readonly LinkedList<Sequencer> _idle = [];
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _workers;

    /// <summary>Held around every other member of this class and of <see cref="Sequencer"/>.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Whether no more work is taken on.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Completes when the table is closed and no worker is left.</summary>
    public Task Drained => _drained.Task;

    public int Count => _sequencers.Count;

    public bool TryFind(ResourceAddress resource, [NotNullWhen(true)] out Sequencer? sequencer)
        => _sequencers.TryGetValue(resource, out sequencer);

    /// <summary>Enters a sequencer whose worker is starting, or notes that the worker of one is.</summary>
    public void WorkerStarts(Sequencer sequencer)
    {
        Debug.Assert(Gate.IsHeldByCurrentThread);
        _workers++;
        Leave(sequencer);
        _sequencers[sequencer.Resource] = sequencer;
    }

    /// <summary>Notes that a worker has answered everybody and touches its sequencer no more.</summary>
    public void WorkerEnded()
    {
        Debug.Assert(Gate.IsHeldByCurrentThread);
        _workers--;
        CompleteIfDrained();
    }

    /// <summary>Keeps an idle sequencer as the one used last, and evicts those beyond the capacity.</summary>
    public void KeepIdle(Sequencer sequencer)
    {
        Debug.Assert(Gate.IsHeldByCurrentThread && !sequencer.IsBusy);
        Leave(sequencer);
        _sequencers[sequencer.Resource] = sequencer;
        _idle.AddLast(sequencer.IdleNode);
        while (_idle.Count > idleCapacity)
        {
            Drop(_idle.First!.Value);
        }
    }

    /// <summary>Takes an idle sequencer out of the table.</summary>
    public void Drop(Sequencer sequencer)
    {
        Debug.Assert(Gate.IsHeldByCurrentThread && !sequencer.IsBusy);
        Leave(sequencer);
        _sequencers.Remove(sequencer.Resource);
    }

    /// <summary>Takes on no more work.</summary>
    public void Close()
    {
        Debug.Assert(Gate.IsHeldByCurrentThread);
        IsClosed = true;
        CompleteIfDrained();
    }

    private void Leave(Sequencer sequencer)
    {
        if (sequencer.IdleNode.List is not null)
        {
            _idle.Remove(sequencer.IdleNode);
        }
    }

    private void CompleteIfDrained()
    {
        if (IsClosed && _workers == 0)
        {
            _drained.TrySetResult();
        }
    }
}
