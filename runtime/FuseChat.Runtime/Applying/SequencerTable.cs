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
internal sealed class SequencerTable(int idleCapacity, WorkerThreads threads)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ResourceAddress, Sequencer> _sequencers = [];
    private readonly LinkedList<Sequencer> _idle = [];
    private readonly Dictionary<ResourceAddress, DocumentSeed> _seeds = [];
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ExecutionContext? _context;
    private int _workers;

    /// <summary>Whether no more work is taken on.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Completes when the table is closed and no worker is left.</summary>
    public Task Drained => _drained.Task;

    /// <summary>What all sequencers are at.</summary>
    public EngineState State
    {
        get
        {
            Debug.Assert(_gate.IsHeldByCurrentThread);
            var (waiting, longest) = (0, 0);
            foreach (var sequencer in _sequencers.Values)
            {
                waiting += sequencer.Waiting;
                longest = Math.Max(longest, sequencer.Waiting);
            }

            return new EngineState(_sequencers.Count, _sequencers.Count - _idle.Count, waiting, longest);
        }
    }

    /// <summary>Takes the lock. Held around every other member of this class and of <see cref="Sequencer"/> that does not say otherwise.</summary>
    public Held Enter()
    {
        threads.Meet();
        _gate.Enter();
        return new Held(this);
    }

    public bool TryFind(ResourceAddress resource, [NotNullWhen(true)] out Sequencer? sequencer)
        => _sequencers.TryGetValue(resource, out sequencer);

    /// <summary>Enters a sequencer whose worker is starting, or notes that the worker of one is.</summary>
    public void WorkerStarts(Sequencer sequencer)
    {
        Debug.Assert(_gate.IsHeldByCurrentThread);
        _workers++;
        Unexpect(sequencer.Resource);
        LeaveIdle(sequencer);
        Hold(sequencer);
    }

    /// <summary>Notes that a worker has answered everybody and touches its sequencer no more.</summary>
    public void WorkerEnded()
    {
        Debug.Assert(_gate.IsHeldByCurrentThread);
        _workers--;
        CompleteIfDrained();
    }

    /// <summary>Keeps an idle sequencer as the one used last, and evicts those beyond the capacity.</summary>
    public void KeepIdle(Sequencer sequencer)
    {
        Debug.Assert(_gate.IsHeldByCurrentThread && !sequencer.IsBusy);
        LeaveIdle(sequencer);
        Hold(sequencer);
        _idle.AddLast(sequencer.IdleNode);
        while (_idle.Count > idleCapacity)
        {
            Drop(_idle.First!.Value);
        }
    }

    /// <summary>Takes an idle sequencer out of the table.</summary>
    public void Drop(Sequencer sequencer)
    {
        Debug.Assert(_gate.IsHeldByCurrentThread && !sequencer.IsBusy);
        LeaveIdle(sequencer);
        _sequencers.Remove(sequencer.Resource);
        sequencer.IsHeld = false;
    }

    /// <summary>Waits for a seed until somebody is at work on its resource. One that is waited for already is not any more.</summary>
    public void Expect(DocumentSeed seed) => _seeds[seed.Resource] = seed;

    /// <summary>Whether nobody was at work on the resource since the seed began.</summary>
    public bool Expects(DocumentSeed seed) => _seeds.GetValueOrDefault(seed.Resource) == seed;

    /// <summary>Waits for a seed no longer.</summary>
    public void Unexpect(DocumentSeed seed)
    {
        if (Expects(seed))
        {
            Unexpect(seed.Resource);
        }
    }

    /// <inheritdoc cref="Unexpect(DocumentSeed)"/>
    public void Unexpect(ResourceAddress resource)
    {
        if (_seeds.Count > 0)
        {
            _seeds.Remove(resource);
        }
    }

    /// <summary>Takes on no more work.</summary>
    public void Close()
    {
        Debug.Assert(_gate.IsHeldByCurrentThread);
        IsClosed = true;
        CompleteIfDrained();
    }

    /// <summary>Runs the worker of a sequencer for which <see cref="WorkerStarts"/> was called. Not under the lock.</summary>
    /// <remarks>
    /// On the caller's thread where the caller seems to be alone: a store that answers at once then costs no change of threads.
    /// Where several were answered together, the others are given the time to queue again. A worker serves many callers and
    /// must not run in the execution context of the first, with its activity and its async locals: it runs in that of the thread
    /// pool, which the first worker has shown.
    /// </remarks>
    public void Run(Sequencer sequencer)
    {
        Debug.Assert(!_gate.IsHeldByCurrentThread);
        if (_context is { } context && !sequencer.IsShared && threads.MayRunHere)
        {
            ExecutionContext.Run(context, static worker => ((Sequencer)worker!).Execute(), sequencer);
        }
        else
        {
            Queue(sequencer);
        }
    }

    /// <summary>Runs a worker in a thread of its own. Not under the lock.</summary>
    public void Queue(Sequencer sequencer) => threads.Queue(sequencer);

    /// <summary>Notes that the current thread runs in nobody's execution context. Not under the lock.</summary>
    public void IsInPlainContext() => _context ??= ExecutionContext.Capture();

    private void Exit()
    {
        _gate.Exit();
        threads.Meet();
    }

    private void Hold(Sequencer sequencer)
    {
        if (!sequencer.IsHeld)
        {
            _sequencers.Add(sequencer.Resource, sequencer);
            sequencer.IsHeld = true;
        }
    }

    private void LeaveIdle(Sequencer sequencer)
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

    /// <summary>The lock, until disposed.</summary>
    public readonly ref struct Held(SequencerTable table) : IDisposable
    {
        public void Dispose() => table.Exit();
    }
}
