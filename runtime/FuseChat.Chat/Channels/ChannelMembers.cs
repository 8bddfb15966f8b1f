using System.Net;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat;

/// <summary>The members of one channel: at Twilio, and in the channel's document.</summary>
public sealed class ChannelMembers
{
    // Twilio error code: the member is there already, so that the change that was wanted holds.
    private const int MemberExists = 50404;

    private readonly ChannelContext _context;

    internal ChannelMembers(ChannelContext context) => _context = context;

    /// <summary>Adds somebody. Who takes part already stays so, with the same counter.</summary>
    /// <param name="actor">Who adds; must be the creator.</param>
    /// <param name="member">Who is added.</param>
    /// <param name="cancellationToken">Stops waiting; the member may be added all the same.</param>
    /// <exception cref="PermissionDeniedException">The actor did not create the channel.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<ChannelAttributes> AddAsync(UserId actor, UserId member, CancellationToken cancellationToken = default)
        => ChangeAsync(
            ChannelAction.AddMember,
            actor,
            member,
            async () =>
            {
                await JoinAsync(member).ConfigureAwait(false);
                return await _context.ApplyAsync(ChannelAttributes.Mutations.MemberAdded(member)).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Removes somebody.</summary>
    /// <param name="actor">Who removes; must be the creator.</param>
    /// <param name="member">Who is removed; who takes no part changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting; the member may be removed all the same.</param>
    /// <exception cref="PermissionDeniedException">The actor did not create the channel.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<ChannelAttributes> RemoveAsync(UserId actor, UserId member, CancellationToken cancellationToken = default)
        => ChangeAsync(ChannelAction.RemoveMember, actor, member, () => PartAsync(member), cancellationToken);

    /// <summary>Lets somebody leave.</summary>
    /// <param name="member">Who leaves; must take part.</param>
    /// <param name="cancellationToken">Stops waiting; the member may have left all the same.</param>
    /// <exception cref="PermissionDeniedException">The member does not take part.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<ChannelAttributes> LeaveAsync(UserId member, CancellationToken cancellationToken = default)
        => ChangeAsync(ChannelAction.Leave, member, member, () => PartAsync(member), cancellationToken);

    /// <summary>Makes somebody a member at Twilio; the document is the caller's business.</summary>
    internal async Task JoinAsync(UserId member, CancellationToken cancellationToken = default)
    {
        try
        {
            var creation = new ChatMemberCreation { Identity = _context.Company.IdentityOf(member).ToString() };
            await _context.Twilio.Members.CreateAsync(_context.Company.ServiceSid, _context.Sid, creation, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (TwilioApiException error) when (error.Code == MemberExists)
        {
            // Added before: what is wanted holds.
        }
    }

    private Task<ChannelAttributes> ChangeAsync(
        ChannelAction action, UserId actor, UserId member, Func<Task<ChannelAttributes>> change, CancellationToken cancellationToken)
        => _context.InTurnAsync(TurnKind.Membership, member, action, actor, _ => change(), cancellationToken);

    private async Task<ChannelAttributes> PartAsync(UserId member)
    {
        try
        {
            var identity = _context.Company.IdentityOf(member).ToString();
            await _context.Twilio.Members.DeleteAsync(_context.Company.ServiceSid, _context.Sid, identity).ConfigureAwait(false);
        }
        catch (TwilioApiException error) when (error.Status == HttpStatusCode.NotFound)
        {
            // Gone before: what is wanted holds.
        }

        return await _context.ApplyAsync(ChannelAttributes.Mutations.MemberRemoved(member)).ConfigureAwait(false);
    }
}
