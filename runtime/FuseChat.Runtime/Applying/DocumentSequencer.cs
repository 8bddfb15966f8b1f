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
    ResourceAddress resource, SequencerTable table, IAttributeStore store, ApplyTelemetry telemetry)
    : Sequencer(resource), IThreadPoolWorkItem
    where T : class, ITwilioAttributes<T>
{
    private List<PendingMutation<T>> _mutations = [];
    private List<Pending<T?>> _reads = [];
    private bool _forget;

    /// <summary>
    /// The document that was last read or written; <see langword="null"/> where that is not known. That there is none is never
    /// remembered: whoever then makes the first document by another way is noticed.
    /// </summary>
    public T? Known { get; private set; }

    public void Seed(T document)
    {
        Known = document;
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
        (Known, _forget) = (null, true);
        if (!IsBusy)
        {
            table.Drop(this);
        }
    }

    public void Enqueue(PendingMutation<T> mutation)
    {
        _mutations.Add(mutation);
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
    /// <returns>The document then known, <see langword="null"/> where it is not, and what answers the callers.</returns>
    private async Task<(T? Known, Action Answer)> ProcessAsync()
    {
        T? start;
        try
        {
            start = await LoadAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            var failed = Take(null);
            telemetry.Failed(Resource, failed.Mutations.Count);
            return (null, () => failed.Fail(error));
        }

        var batch = Take(start);
        var folded = MutationFold.Fold(Resource, start, [.. batch.Mutations.Select(pending => pending.Mutation)]);
        try
        {
            await WriteAsync(batch, folded).ConfigureAwait(false);
            telemetry.Landed(Resource, folded.Landings);
            return (folded.Document, () => batch.Answer(start, folded.Landings));
        }
        catch (Exception error)
        {
            Landing<T>[] landings = [.. folded.Landings.Select(landing => landing.WithoutWrite(error))];
            telemetry.Landed(Resource, landings);
            return (null, () => batch.Answer(start, landings));
        }
    }

    private async Task<T?> LoadAsync()
    {
        lock (table.Gate)
        {
            _forget = false;
            if (Known is not null)
            {
                return Known;
            }
        }

        return StoredText.Read<T>(await store.ReadAsync(Resource, CancellationToken.None).ConfigureAwait(false));
    }

    private Batch<T> Take(T? start)
    {
        lock (table.Gate)
        {
            Known = _forget ? null : start;
            var batch = new Batch<T>(
                [.. _mutations.Where(pending => !pending.Answer.IsCompleted)],
                [.. _reads.Where(pending => !pending.Answer.IsCompleted)]);
            (_mutations, _reads) = ([], []);
            return batch;
        }
    }

    private async Task WriteAsync(Batch<T> batch, Folded<T> folded)
    {
        if (folded.Json is not { } json)
        {
            return;
        }

        using var activity = telemetry.StartWrite(Resource, batch.Mutations.Select(pending => pending.Caller));
        try
        {
            // Not a caller's token: the write is for all of the batch.
            await store.WriteAsync(Resource, json, CancellationToken.None).ConfigureAwait(false);
            telemetry.Written(Resource, folded.Landings.Count(landing => landing is { NeedsWrite: true, Applied.Changed: true }));
        }
        catch (Exception error)
        {
            ApplyTelemetry.WriteFailed(activity, error);
            throw;
        }
    }

    private bool Settle(T? known)
    {
        Known = _forget ? null : known;
        if (_mutations.Count + _reads.Count > 0)
        {
            return true;
        }

        IsBusy = false;
        if (Known is null)
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
