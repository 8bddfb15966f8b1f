namespace FuseChat.Runtime.Applying;

// Taking a batch, and coming to rest after it.
internal sealed partial class DocumentSequencer<T>
{
    /// <summary>What is known, and a batch where nothing need be read before it.</summary>
    private (Stored<T>? Known, Batch<T>? Batch) Begin()
    {
        using (table.Enter())
        {
            _forget = false;
            return (_known, _known is not null && options.Guarantee == ApplyGuarantee.SingleWriter ? Take() : null);
        }
    }

    private async ValueTask<(Stored<T>? Stored, Exception? Failure)> LoadAsync(Stored<T>? known)
    {
        try
        {
            var stored = await writer.ReadAsync().ConfigureAwait(false);
            if (known is not null && known.Text != stored.Text)
            {
                telemetry.ConflictAtRest(Resource);
            }

            return (stored, null);
        }
        catch (Exception error)
        {
            return (null, error);
        }
    }

    /// <summary>Takes a batch on what was read.</summary>
    private Batch<T> TakeOn(Stored<T>? stored)
    {
        using (table.Enter())
        {
            Remember(stored);
            return Take();
        }
    }

    private Batch<T> Take()
    {
        var mutations = Queue.TakeMutations(taken: 0);
        IsShared = mutations.Length > 1;
        return new Batch<T>(this, mutations, Queue.TakeReads());
    }

    /// <summary>Keeps what is stored, unless it is to be forgotten or is no document.</summary>
    private void Remember(Stored<T>? stored) => _known = _forget || stored?.Document is null ? null : stored;

    /// <summary>Keeps what came of a batch, and comes to rest if nobody waits.</summary>
    /// <returns>Whether somebody does.</returns>
    private bool Settle(Stored<T>? known)
    {
        using (table.Enter())
        {
            Remember(known);
            IsBusy = !Queue.IsEmpty;
            if (IsBusy)
            {
                return true;
            }

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

    private void Leave(bool hasMore)
    {
        if (hasMore)
        {
            // Behind the callers who were just answered: what they ask for next goes into the next batch too.
            table.Queue(this);
            return;
        }

        using (table.Enter())
        {
            table.WorkerEnded();
        }
    }
}
