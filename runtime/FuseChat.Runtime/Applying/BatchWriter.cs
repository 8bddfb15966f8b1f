using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Retry;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Applying;

/// <summary>Writes a batch on what is stored, settles what came of it, and writes it again where it did not last.</summary>
/// <remarks>
/// One round: fold the batch on what was read, write, and where the answer was lost or the guarantee asks for it, read again and
/// judge. A round ends in an answer for all callers, or in the next round on what was read.
/// </remarks>
internal sealed partial class BatchWriter<T>(
    ResourceAddress resource, IAttributeStore store, ApplyOptions options, TimeProvider time, ApplyTelemetry telemetry, EngineHealth health)
    where T : class, ITwilioAttributes<T>
{
    private readonly StoreCalls<T> _calls = new(resource, store, time, telemetry, health);

    /// <summary>Reads what is stored.</summary>
    /// <exception cref="AttributesFormatException">Something else is stored than a document of this type.</exception>
    public Task<Stored<T>> ReadAsync() => _calls.ReadAsync();

    /// <summary>Writes a batch. Never throws: errors are landings.</summary>
    /// <param name="start">What is stored, as far as is known.</param>
    /// <param name="batch">The batch, which may grow until it is written.</param>
    public async ValueTask<Committed<T>> WriteAsync(Stored<T> start, Batch<T> batch)
    {
        var (before, begin) = (start, time.GetTimestamp());
        for (var round = 1; ; round++)
        {
            (before, var folded, var turn, var error) = await PrepareAsync(before, batch).ConfigureAwait(false);
            if (error is not null)
            {
                telemetry.Refused(resource, error);
                return Committed<T>.Failed(folded, error);
            }

            if (folded.Json is not { } json)
            {
                return new Committed<T>(before, folded.Landings);
            }

            error = await _calls.TryWriteAsync(json, turn, batch.Callers).ConfigureAwait(false);
            if (error is null && options.Guarantee == ApplyGuarantee.SingleWriter)
            {
                return Landed(folded, new Stored<T>(json, folded.Document));
            }

            var isRefused = error is not null && store.IsRefusal(error);
            var wait = Wait(error, round, time.GetElapsedTime(begin));
            if (isRefused && (wait is null || !Transience.MayRepeat(isRead: false, error!)))
            {
                telemetry.Refused(resource, error!);
                return Committed<T>.Failed(folded, error!);
            }

            telemetry.Retrying(resource, error, isRefused);
            var (found, failure) = await _calls.TryReadAsync(wait ?? TimeSpan.Zero).ConfigureAwait(false);
            if (!isRefused && Judge(folded, before, json, error, found, failure) is { } settled)
            {
                return settled;
            }

            if (failure is not null || wait is null)
            {
                return Committed<T>.Failed(folded, failure ?? error ?? new WriteConflictException(resource, round));
            }

            if (!TryParse(found, out before, out var format))
            {
                return Committed<T>.Failed(folded, format);
            }
        }
    }

    /// <summary>Folds a batch on what is stored, and takes a place in the resource's rate if there is something to write.</summary>
    /// <remarks>
    /// A place that has to be waited for is had before the reading on which the write is based, and what queued meanwhile joins
    /// the batch. So no wait lies between a reading and its write.
    /// </remarks>
    private ValueTask<Prepared<T>> PrepareAsync(Stored<T> before, Batch<T> batch)
    {
        var folded = MutationFold.Fold<T>(resource, before.Document, batch.Mutations);
        if (folded.Json is null)
        {
            return new(new Prepared<T>(before, folded, null, null));
        }

        var taking = _calls.TakeTurnAsync();
        return taking.IsCompletedSuccessfully
            ? new(new Prepared<T>(before, folded, taking.Result, null))
            : PrepareAnewAsync(taking, before, folded, batch);
    }

    private async ValueTask<Prepared<T>> PrepareAnewAsync(
        ValueTask<IWriteTurn?> taking, Stored<T> before, Folded<T> folded, Batch<T> batch)
    {
        IWriteTurn? turn = null;
        try
        {
            turn = await taking.ConfigureAwait(false);
            before = await RefreshAsync(before).ConfigureAwait(false);
            batch.GatherMore();
            folded = MutationFold.Fold<T>(resource, before.Document, batch.Mutations);
            if (folded.Json is null)
            {
                turn?.Dispose();
            }

            return new Prepared<T>(before, folded, turn, null);
        }
        catch (Exception error)
        {
            turn?.Dispose();
            return new Prepared<T>(before, folded, null, error);
        }
    }

    /// <summary>Reads again where others may have written since.</summary>
    private async Task<Stored<T>> RefreshAsync(Stored<T> before)
    {
        if (options.Guarantee == ApplyGuarantee.SingleWriter)
        {
            return before;
        }

        var stored = await ReadAsync().ConfigureAwait(false);
        if (stored.Text != before.Text)
        {
            telemetry.ConflictAtRest(resource);
        }

        return stored;
    }

    /// <summary>The wait before the next reading; a verifying one comes at once, so that it is close to the write.</summary>
    private TimeSpan? Wait(Exception? error, int round, TimeSpan elapsed) => Backoff.Next(
        options.Retry, round, elapsed, (error as TwilioApiException)?.RetryAfter, error is null ? 0 : options.Retry.Random());

    private static bool TryParse(string? text, out Stored<T> stored, out Exception format)
    {
        try
        {
            (stored, format) = (StoreCalls<T>.Parse(text), null!);
            return true;
        }
        catch (AttributesFormatException error)
        {
            (stored, format) = (null!, error);
            return false;
        }
    }
}
