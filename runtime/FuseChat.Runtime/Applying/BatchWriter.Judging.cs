namespace FuseChat.Runtime.Applying;

// What came of a write.
internal sealed partial class BatchWriter<T>
{
    /// <summary>What came of a write that may have happened; <see langword="null"/> where it is not, or no longer, stored.</summary>
    private Committed<T>? Judge(
        Folded<T> folded, Stored<T> before, string json, Exception? lost, string? found, Exception? failure)
    {
        if (failure is not null)
        {
            return lost is null ? Unverified(folded, failure) : Unknown(folded, "it could not be read afterwards", failure);
        }

        var survival = SurvivalCheck.Of(before.Text, json, found);
        if (found != json && (lost is null || found != before.Text))
        {
            telemetry.Conflict(resource, survival);
        }

        if (survival == Survival.Unclear)
        {
            return Unknown(folded, "another writer changed the same values", lost);
        }

        if (lost is not null)
        {
            telemetry.Settled(resource, survival == Survival.Stands ? "applied" : "not_applied");
        }

        if (survival == Survival.Gone)
        {
            telemetry.Rebased(resource, found == before.Text ? 0 : folded.Landings.Length);
            return null;
        }

        // Where another built on the change, what it stored need not be a document: the next batch will see.
        return Landed(folded, found == json ? new Stored<T>(json, folded.Document) : TryParse(found, out var known, out _) ? known : null);
    }

    private Committed<T> Landed(Folded<T> folded, Stored<T>? known)
    {
        telemetry.Coalesced(resource, folded.Changes);
        return new Committed<T>(known, folded.Landings);
    }

    /// <summary>Twilio accepted the write, which is the truth; only what came after it was not seen.</summary>
    private Committed<T> Unverified(Folded<T> folded, Exception failure)
    {
        telemetry.Unverified(resource, failure);
        return Landed(folded, null);
    }

    private Committed<T> Unknown(Folded<T> folded, string reason, Exception? cause)
    {
        telemetry.OutcomeUnknown(resource, reason, cause);
        return Committed<T>.Failed(folded, new WriteOutcomeUnknownException(resource, reason, cause));
    }
}
