using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat;

/// <summary>One channel: its document, its members and its messages.</summary>
/// <remarks>
/// A handle: it holds no state of the channel but who created it. Every change of a document goes through the apply engine, so
/// that changes made at the same time all land. Permissions are decided before any change is asked of Twilio. Operations that take
/// several calls are ordered among all users of one engine, so that counters agree with messages: joining and leaving wait for
/// messages being sent, and reading does.
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

    /// <summary>Deletes the channel with its messages and members.</summary>
    /// <param name="actor">Who deletes; must be the creator.</param>
    /// <param name="cancellationToken">Stops waiting; the channel may be deleted all the same.</param>
    /// <exception cref="PermissionDeniedException">The actor did not create the channel.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public async Task DeleteAsync(UserId actor, CancellationToken cancellationToken = default)
    {
        await _context.DemandAsync(ChannelAction.Delete, actor, cancellationToken).ConfigureAwait(false);
        await _context.Twilio.Channels.DeleteAsync(_context.Company.ServiceSid, Sid, cancellationToken: cancellationToken).ConfigureAwait(false);
        _context.Engine.Forget(Address);
    }
}
