using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>The callers who wait for one resource. Guarded by <see cref="SequencerTable.Enter"/>, where nothing else is said.</summary>
internal sealed class MutationQueue<T>(ResourceAddress resource, ApplyOptions options, ApplyTelemetry telemetry)
    where T : class, ITwilioAttributes<T>
{
    private const int KeptCapacity = 16;

    private readonly List<PendingMutation<T>> _mutations = [];
    private readonly List<Pending<T?>> _reads = [];
    private int _cancelled;
    private int _dequeued;

    /// <summary>How many mutations wait.</summary>
    public int Count => _mutations.Count;

    public bool IsEmpty => _mutations.Count + _reads.Count == 0;

    public void Add(PendingMutation<T> mutation) => _mutations.Add(mutation);

    public void Add(Pending<T?> read) => _reads.Add(read);

    /// <summary>Whether one more mutation may wait.</summary>
    public bool HasRoom()
    {
        // Who was cancelled waits no longer; that is looked for only where there is no room, and only if there is somebody to find.
        if (_mutations.Count >= options.QueueLimit && Interlocked.Exchange(ref _cancelled, 0) > 0)
        {
            Interlocked.Add(ref _dequeued, _mutations.RemoveAll(static pending => pending.Task.IsCompleted));
        }

        return _mutations.Count < options.QueueLimit || options.WhenFull == QueueFullMode.Wait;
    }

    /// <summary>Takes the mutations that one write may hold, in their order, without those whose callers were cancelled.</summary>
    /// <param name="taken">How many were taken for the same write before.</param>
    public PendingMutation<T>[] TakeMutations(int taken)
    {
        var count = Math.Min(_mutations.Count, options.QueueLimit - taken);
        var (alive, kept) = (new PendingMutation<T>[count], 0);
        for (var i = 0; i < count; i++)
        {
            if (!_mutations[i].Task.IsCompleted)
            {
                alive[kept++] = _mutations[i];
            }
        }

        Array.Resize(ref alive, kept);
        _mutations.RemoveRange(0, count);
        Interlocked.Add(ref _dequeued, count);
        if (_mutations.Count == 0 && _mutations.Capacity > KeptCapacity)
        {
            _mutations.Capacity = 0;
        }

        return alive;
    }

    /// <summary>Takes the reads, without those whose callers were cancelled.</summary>
    public Pending<T?>[] TakeReads()
    {
        if (_reads.Count == 0)
        {
            return [];
        }

        Pending<T?>[] alive = [.. _reads.Where(static pending => !pending.Task.IsCompleted)];
        _reads.Clear();
        return alive;
    }

    /// <summary>Notes that the caller of a mutation was cancelled. Needs no lock.</summary>
    public void WasCancelled() => Interlocked.Increment(ref _cancelled);

    /// <summary>Tells the meter what was taken, for its listeners may be slow. Not under the lock.</summary>
    public void Report()
    {
        if (Interlocked.Exchange(ref _dequeued, 0) is > 0 and var count)
        {
            telemetry.Queued(resource, -count);
        }
    }
}
