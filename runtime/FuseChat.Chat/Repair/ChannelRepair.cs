using FuseChat.Runtime.Attributes;

namespace FuseChat.Chat;

/// <summary>Makes a channel's counters what its messages say, and its members at Twilio those of the document.</summary>
/// <remarks>For whoever has the channel to itself: it runs in a turn of <see cref="TurnKind.Repair"/>. Can be run again at any point.</remarks>
internal sealed class ChannelRepair(ChannelContext context)
{
    /// <summary>For how long a message whose answer was lost is waited for: many times as long as a request is under way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const int PageSize = 100;
    private const int Rounds = 3;

    /// <summary>Settles what operations that were cut short have left in doubt.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        if (context.Core.Doubts.Of(context.Address) is not { } doubt)
        {
            return;
        }

        var (needsRepair, left) = (doubt.NeedsRepair, new List<MissingMessage>());
        foreach (var missing in doubt.Missing)
        {
            var (found, seen) = await new MessageSearch(context).FindAsync(missing, cancellationToken).ConfigureAwait(false);
            needsRepair |= found is not null;
            if (found is null && context.Core.Time.GetUtcNow() - missing.Since < Patience)
            {
                left.Add(missing with { SeenIndex = seen });
            }
        }

        if (needsRepair)
        {
            await RunAsync(null, cancellationToken).ConfigureAwait(false);
        }

        context.Core.Doubts.Settle(context.Address, left);
    }

    /// <summary>Repairs.</summary>
    public async Task<RepairReport> RunAsync(IProgress<RepairProgress>? progress, CancellationToken cancellationToken)
    {
        context.Engine.Forget(context.Address);
        var before = await context.GetDocumentAsync(cancellationToken).ConfigureAwait(false);
        var (joined, removed) = await RepairMembersAsync(before.ParticipantIds, cancellationToken).ConfigureAwait(false);

        var tally = new UnreadTally();
        var last = -1;
        await foreach (var message in context.MessagesAsync(newestFirst: false, cancellationToken).ConfigureAwait(false))
        {
            Count(tally, message, ref last, progress);
        }

        var (document, isQuiet) = (before, false);
        for (var round = 0; round < Rounds && !isQuiet; round++)
        {
            document = await context.ApplyAsync(new CountersRepaired(tally), cancellationToken).ConfigureAwait(false);
            isQuiet = !await CountNewerAsync().ConfigureAwait(false);
        }

        progress?.Report(new RepairProgress(tally.Messages));
        return new RepairReport(before, document, tally.Messages, tally.Skipped, joined, removed, isQuiet);

        // Others may have sent while the messages were counted.
        async Task<bool> CountNewerAsync()
        {
            var (known, any) = (last, false);
            await foreach (var message in context.MessagesAsync(newestFirst: true, cancellationToken).ConfigureAwait(false))
            {
                if (message.Index <= known)
                {
                    break;
                }

                Count(tally, message, ref last, progress);
                any = true;
            }

            return any;
        }
    }

    private static void Count(UnreadTally tally, TwilioMessage message, ref int last, IProgress<RepairProgress>? progress)
    {
        tally.Add(message.Attributes);
        last = Math.Max(last, message.Index);
        if (tally.Messages % PageSize == 0)
        {
            progress?.Report(new RepairProgress(tally.Messages));
        }
    }

    private async Task<(AttributeArray<UserId> Joined, AttributeArray<UserId> Removed)> RepairMembersAsync(
        AttributeArray<UserId> participants, CancellationToken cancellationToken)
    {
        var members = new HashSet<UserId>();
        await foreach (var identity in context.MembersAsync(cancellationToken).ConfigureAwait(false))
        {
            // Who is no user of the company is none of our business.
            if (ChatIdentity.TryParse(identity, out var user) && user.CompanyId == context.Company.CompanyId)
            {
                members.Add(user.UserId);
            }
        }

        UserId[] joining = [.. participants.Where(user => !members.Contains(user))];
        UserId[] leaving = [.. members.Except(participants)];
        foreach (var user in joining)
        {
            await context.JoinAsync(user, cancellationToken).ConfigureAwait(false);
        }

        foreach (var user in leaving)
        {
            await context.PartAsync(user, cancellationToken).ConfigureAwait(false);
        }

        return ([.. joining], [.. leaving]);
    }
}
