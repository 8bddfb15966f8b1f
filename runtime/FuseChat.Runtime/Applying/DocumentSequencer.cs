using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>Serialises the mutations of one resource, and writes once for all that queued meanwhile.</summary>
/// <remarks>
/// At most one worker runs. It makes sure that the document is known, takes everything that is queued, folds it, writes, and
/// answers; while it does so the next batch gathers. Callers are answered after the sequencer's state is settled: whoever was
/// answered finds the engine at rest, unless others called meanwhile.
/// </remarks>
internal sealed partial class DocumentSequencer<T>(
    ResourceAddress resource, SequencerTable table, BatchWriter<T> writer, ApplyOptions options, ApplyTelemetry telemetry)
    : Sequencer(resource)
    where T : class, ITwilioAttributes<T>
{
    private Stored<T>? _known;
    private bool _forget;

    /// <summary>The callers who wait.</summary>
    public MutationQueue<T> Queue { get; } = new(resource, options, telemetry);

    /// <summary>
    /// The document that was last read or written; <see langword="null"/> where that is not known. That there is none is never
    /// remembered: whoever then makes the first document by another way is noticed.
    /// </summary>
    public T? Known => _known?.Document;

    public override int Waiting => Queue.Count;

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

    /// <summary>Enters the work where nobody is at it.</summary>
    /// <returns>Whether a worker is to be run.</returns>
    public bool BecomesBusy()
    {
        if (IsBusy)
        {
            return false;
        }

        IsBusy = true;
        table.WorkerStarts(this);
        return true;
    }

    public override async void Execute()
    {
        table.IsInPlainContext();
        Exception? failure = null;
        var (start, batch) = Begin();
        if (batch is null)
        {
            (start, failure) = await LoadAsync(start).ConfigureAwait(false);
            batch = TakeOn(start);
        }

        Queue.Report();
        var committed = default(Committed<T>);
        try
        {
            committed = start is null ? default : await writer.WriteAsync(start, batch).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // A document or a store that breaks its contract. What was written by then is not known.
            failure = new WriteOutcomeUnknownException(Resource, "something failed that must not", error);
        }

        var hasMore = Settle(committed.Known);
        if (failure is null)
        {
            telemetry.Landed(Resource, committed.Landings);
            batch.Answer(start!.Document, committed.Landings);
        }
        else
        {
            telemetry.BatchFailed(Resource, batch.Mutations.Length, isRead: start is not null, failure);
            batch.Fail(failure);
        }

        Leave(hasMore);
    }

    /// <summary>Takes what has queued since a batch was taken, as far as it fits in.</summary>
    /// <param name="taken">How many mutations the batch has.</param>
    public PendingMutation<T>[] TakeMore(int taken)
    {
        PendingMutation<T>[] more;
        using (table.Enter())
        {
            more = Queue.TakeMutations(taken);
            IsShared |= more.Length > 0;
        }

        Queue.Report();
        return more;
    }
}
