using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>Serialises the mutations of one resource, and writes once for all that queued meanwhile.</summary>
/// <remarks>
/// At most one worker runs. It makes sure that the document is known, takes everything that is queued, folds it, writes, and
/// answers; while it does so the next batch gathers. Callers are answered after the sequencer's state is settled: whoever was
/// answered finds the engine at rest, unless others called meanwhile.
/// </remarks>
internal sealed class DocumentSequencer<T>(
    ResourceAddress resource, SequencerTable table, BatchWriter<T> writer, ApplyOptions options, ApplyTelemetry telemetry)
    : Sequencer(resource), IThreadPoolWorkItem
    where T : class, ITwilioAttributes<T>
{
    private Stored<T>? _known;
    private List<PendingMutation<T>> _mutations = [];
    private List<Pending<T?>> _reads = [];
    private bool _forget;

    /// <summary>
    /// The document that was last read or written; <see langword="null"/> where that is not known. That there is none is never
    /// remembered: whoever then makes the first document by another way is noticed.
    /// </summary>
    public T? Known => _known?.Document;

    public void Seed(T document)
    {
        Remember(new Stored<T>(document.ToJson(), document));
        table.KeepIdle(this);
    }

    /// <summary>Notes that the known document was of use.</summary>
    public void Touch()
    {
        if (!IsBusy)
        {
            table.KeepIdle(this);
        }
    }

    public override void Forget()
    {
        (_known, _forget) = (null, true);
        if (!IsBusy)
        {
            table.Drop(this);
        }
    }

    /// <summary>Whether one more mutation may wait.</summary>
    public bool HasRoom => _mutations.Count < options.QueueLimit || options.WhenFull == QueueFullMode.Wait;

    public void Enqueue(PendingMutation<T> mutation)
    {
        _mutations.Add(mutation);
        telemetry.Queued(Resource, 1);
        EnsureWorker();
    }

    public void Enqueue(Pending<T?> read)
    {
        _reads.Add(read);
        EnsureWorker();
    }

    async void IThreadPoolWorkItem.Execute()
    {
        var more = true;
        while (more)
        {
            var (known, answer) = await ProcessAsync().ConfigureAwait(false);
            lock (table.Gate)
            {
                more = Settle(known);
            }

            answer();
        }

        lock (table.Gate)
        {
            table.WorkerEnded();
        }
    }

    private void EnsureWorker()
    {
        if (!IsBusy)
        {
            IsBusy = true;
            table.WorkerStarts(this);

            // Not a task: the worker serves many callers, and must not run in the execution context of the first.
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>Processes one batch.</summary>
    /// <returns>What is then known to be stored, and what answers the callers.</returns>
    private async Task<(Stored<T>? Known, Action Answer)> ProcessAsync()
    {
        Stored<T> start;
        try
        {
            start = await LoadAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            var failed = Take(null);
            telemetry.ReadFailed(Resource, failed.Mutations.Count, error);
            return (null, () => failed.Fail(error));
        }

        var batch = Take(start);
        var committed = await writer.WriteAsync(
            start, [.. batch.Mutations.Select(pending => pending.Mutation)], [.. batch.Mutations.Select(pending => pending.Caller)])
            .ConfigureAwait(false);
        telemetry.Landed(Resource, committed.Landings);
        return (committed.Known, () => batch.Answer(start.Document, committed.Landings));
    }

    private async Task<Stored<T>> LoadAsync()
    {
        Stored<T>? known;
        lock (table.Gate)
        {
            (known, _forget) = (_known, false);
        }

        if (known is not null && options.Guarantee == ApplyGuarantee.SingleWriter)
        {
            return known;
        }

        var stored = await writer.ReadAsync().ConfigureAwait(false);
        if (known is not null && known.Text != stored.Text)
        {
            telemetry.ConflictAtRest(Resource);
        }

        return stored;
    }

    private Batch<T> Take(Stored<T>? start)
    {
        lock (table.Gate)
        {
            Remember(start);
            var taken = Math.Min(_mutations.Count, options.QueueLimit);
            var batch = new Batch<T>(
                [.. _mutations.Take(taken).Where(pending => !pending.Answer.IsCompleted)],
                [.. _reads.Where(pending => !pending.Answer.IsCompleted)]);
            (_mutations, _reads) = (_mutations[taken..], []);
            telemetry.Queued(Resource, -taken);
            return batch;
        }
    }

    /// <summary>Keeps what is stored, unless it is to be forgotten or is no document.</summary>
    private void Remember(Stored<T>? stored) => _known = _forget || stored?.Document is null ? null : stored;

    private bool Settle(Stored<T>? known)
    {
        Remember(known);
        if (_mutations.Count + _reads.Count > 0)
        {
            return true;
        }

        IsBusy = false;
        if (_known is null)
        {
            table.Drop(this);
        }
        else
        {
            table.KeepIdle(this);
        }

        return false;
    }
}
