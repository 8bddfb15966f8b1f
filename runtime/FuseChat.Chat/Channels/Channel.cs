using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat;

/// <summary>One channel: its document, its members and its messages.</summary>
/// <remarks>
/// A handle: it holds no state of the channel but who created it. Every change of a document goes through the apply engine, so
/// that changes made at the same time all land. Permissions are decided before any change is asked of Twilio. Operations that take
/// several calls are ordered among all users of one <see cref="ChatSystem"/>, so that counters agree with messages: joining and
/// leaving wait for messages being sent, and reading does. An operation that was cut short by a failure is made good before the
/// next one; it then throws what that repair throws, and has done nothing itself.
/// </remarks>
public sealed class Channel
{
    private readonly ChannelContext _context;

    internal Channel(ChannelContext context)
    {
        _context = context;
        Members = new ChannelMembers(context);
        Messages = new ChannelMessages(context);
    }

    /// <summary>SID (<c>CH…</c>) of the channel.</summary>
    public string Sid => _context.Sid;

    /// <summary>Who created the channel; <see langword="null"/> where Twilio's <c>created_by</c> is no user of the company.</summary>
    public UserId? Creator => _context.Creator;

    /// <summary>Where the channel's document lives.</summary>
    public ResourceAddress Address => _context.Address;

    /// <summary>Adds, removes and lets go of members.</summary>
    public ChannelMembers Members { get; }

    /// <summary>Sends and reads messages.</summary>
    public ChannelMessages Messages { get; }

    /// <summary>The channel's document as the engine knows it; read from Twilio where it knows none.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="NoDocumentException">The channel has no document.</exception>
    /// <exception cref="AttributesFormatException">The channel's attributes are not a channel document.</exception>
    public Task<ChannelAttributes> GetDocumentAsync(CancellationToken cancellationToken = default)
        => _context.GetDocumentAsync(cancellationToken);

    /// <summary>Renames the channel.</summary>
    /// <param name="actor">Who renames; must take part.</param>
    /// <param name="name">The new name; <see langword="null"/> removes it.</param>
    /// <param name="cancellationToken">Stops waiting; the channel may be renamed all the same.</param>
    /// <exception cref="PermissionDeniedException">The actor does not take part.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public async Task<ChannelAttributes> RenameAsync(UserId actor, string? name, CancellationToken cancellationToken = default)
    {
        await _context.DemandAsync(ChannelAction.Rename, actor, cancellationToken).ConfigureAwait(false);
        return await _context.ApplyAsync(ChannelAttributes.Mutations.Renamed(name), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the channel with its messages and members; one that is gone is no error.</summary>
    /// <param name="actor">Who deletes; must be the creator.</param>
    /// <param name="cancellationToken">Stops waiting; the channel may be deleted all the same.</param>
    /// <exception cref="PermissionDeniedException">The actor did not create the channel.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public async Task DeleteAsync(UserId actor, CancellationToken cancellationToken = default)
    {
        await _context.DemandAsync(ChannelAction.Delete, actor, cancellationToken).ConfigureAwait(false);
        await _context.Core.Twilio.DeleteChannelAsync(_context.Company.ServiceSid, Sid, cancellationToken).ConfigureAwait(false);
        _context.Engine.Forget(Address);
        _context.Core.Doubts.Settle(Address, []);
    }

    /// <summary>Makes the counters what the messages say, and the members at Twilio those of the document.</summary>
    /// <remarks>
    /// <para>
    /// For a channel on which a process ended in the middle of an operation, or that others have written. Each participant's
    /// counter becomes the number of messages that say <c>false</c> for that participant; who takes no part loses the counter. The
    /// document says who takes part: users of the company who are missing at Twilio join, those who are too many leave.
    /// Changes nothing where nothing is wrong, and can be called again at any time.
    /// </para>
    /// <para>
    /// Waits for the operations of this process on the channel, and they wait for it. Exact where no other process sends, reads,
    /// or changes members meanwhile. Calls: a read for each 100 messages and for each 100 members, one write if the counters
    /// are wrong (and one more with a read for each time that others have sent meanwhile, at most twice), and one for each wrong
    /// member. Memory is taken for the counters, not for the messages.
    /// </para>
    /// </remarks>
    /// <param name="progress">Told after each 100 messages, and at the end; nobody where <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up; some may be repaired.</param>
    /// <exception cref="NoDocumentException">The channel has no document.</exception>
    /// <exception cref="AttributesFormatException">The channel's attributes are not a channel document.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public async Task<RepairReport> RepairAsync(IProgress<RepairProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        RepairReport? report = null;
        await _context.AloneAsync(
            async () =>
            {
                report = await new ChannelRepair(_context).RunAsync(progress, cancellationToken).ConfigureAwait(false);
                _context.Core.Doubts.Repaired(Address);
            },
            cancellationToken).ConfigureAwait(false);
        return report!;
    }
}
