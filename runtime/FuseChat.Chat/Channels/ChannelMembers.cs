using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat;

/// <summary>The members of one channel: at Twilio, and in the channel's document.</summary>
/// <remarks>
/// Every operation can be called again after a failure. Who takes part is what the document says: where an operation was cut
/// short between Twilio and the document, the members at Twilio are brought in line with the document before the next operation
/// on the channel, or by <see cref="Channel.RepairAsync"/>.
/// </remarks>
public sealed class ChannelMembers
{
    private readonly ChannelContext _context;

    internal ChannelMembers(ChannelContext context) => _context = context;

    /// <summary>Adds somebody. Who takes part already stays so, with the same counter.</summary>
    /// <remarks>
    /// The counter is the number of messages that are unread by the member: none for who was never here; for who comes back, those
    /// that were unread on leaving. Finding out takes one read for each 100 messages of the channel.
    /// </remarks>
    /// <param name="actor">Who adds; must be the creator.</param>
    /// <param name="member">Who is added.</param>
    /// <param name="cancellationToken">Stops waiting; the member may be added all the same.</param>
    /// <exception cref="PermissionDeniedException">The actor did not create the channel.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<ChannelAttributes> AddAsync(UserId actor, UserId member, CancellationToken cancellationToken = default)
        => ChangeAsync(ChannelAction.AddMember, actor, member, channel => JoinAsync(channel, member), cancellationToken);

    /// <summary>Removes somebody.</summary>
    /// <param name="actor">Who removes; must be the creator.</param>
    /// <param name="member">Who is removed; who takes no part changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting; the member may be removed all the same.</param>
    /// <exception cref="PermissionDeniedException">The actor did not create the channel.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<ChannelAttributes> RemoveAsync(UserId actor, UserId member, CancellationToken cancellationToken = default)
        => ChangeAsync(ChannelAction.RemoveMember, actor, member, _ => PartAsync(member), cancellationToken);

    /// <summary>Lets somebody leave.</summary>
    /// <param name="member">Who leaves; must take part.</param>
    /// <param name="cancellationToken">Stops waiting; the member may have left all the same.</param>
    /// <exception cref="PermissionDeniedException">The member does not take part.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<ChannelAttributes> LeaveAsync(UserId member, CancellationToken cancellationToken = default)
        => ChangeAsync(ChannelAction.Leave, member, member, _ => PartAsync(member), cancellationToken);

    private Task<ChannelAttributes> ChangeAsync(
        ChannelAction action, UserId actor, UserId member, Func<ChannelAttributes, Task<ChannelAttributes>> change, CancellationToken cancellationToken)
        => _context.InTurnAsync(
            TurnKind.Membership,
            member,
            action,
            actor,
            async channel =>
            {
                try
                {
                    return await change(channel).ConfigureAwait(false);
                }
                catch
                {
                    _context.Core.Doubts.Recount(_context.Address);
                    throw;
                }
            },
            cancellationToken);

    private async Task<ChannelAttributes> JoinAsync(ChannelAttributes channel, UserId member)
    {
        await _context.JoinAsync(member).ConfigureAwait(false);
        var unread = channel.UnreadMessages.ContainsKey(member) ? 0 : await CountUnreadAsync(member).ConfigureAwait(false);
        return await _context
            .ApplyAsync(unread == 0 ? ChannelAttributes.Mutations.MemberAdded(member) : new MemberReturned(member, unread)).ConfigureAwait(false);
    }

    private async Task<ChannelAttributes> PartAsync(UserId member)
    {
        await _context.PartAsync(member).ConfigureAwait(false);
        return await _context.ApplyAsync(ChannelAttributes.Mutations.MemberRemoved(member)).ConfigureAwait(false);
    }

    private async Task<int> CountUnreadAsync(UserId member)
    {
        var tally = new UnreadTally();
        await foreach (var message in _context.MessagesAsync(newestFirst: false, CancellationToken.None).ConfigureAwait(false))
        {
            tally.Add(message.Attributes);
        }

        return tally[member];
    }
}
