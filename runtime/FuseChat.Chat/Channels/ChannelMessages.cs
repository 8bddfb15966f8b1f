using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat;

/// <summary>The messages of one channel.</summary>
public sealed class ChannelMessages
{
    private readonly ChannelContext _context;

    internal ChannelMessages(ChannelContext context) => _context = context;

    /// <summary>Sends a message with its document, and counts it as unread for everybody but its author.</summary>
    /// <remarks>
    /// Calls: one for the message; the counters of messages sent at the same time are written together. Where that second call
    /// fails the message stays, uncounted, and the exception is thrown as it is.
    /// </remarks>
    /// <param name="author">Who sends; must take part.</param>
    /// <param name="authorName">The author's name, kept with the message.</param>
    /// <param name="body">The text, at most 32 KiB as UTF-8.</param>
    /// <param name="cancellationToken">Stops waiting; the message may be sent all the same.</param>
    /// <returns>The message and its document.</returns>
    /// <exception cref="PermissionDeniedException">The author does not take part.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<SentMessage> SendAsync(UserId author, string authorName, string body, CancellationToken cancellationToken = default)
        => _context.InTurnAsync(
            TurnKind.Send,
            null,
            ChannelAction.Send,
            author,
            async channel =>
            {
                var document = MessageAttributes.Created(author, authorName, channel.ParticipantIds);
                var creation = new ChatMessageCreation { From = _context.Company.IdentityOf(author).ToString(), Body = body, Attributes = document.ToJson() };
                var sent = await _context.Twilio.Messages.CreateAsync(_context.Company.ServiceSid, _context.Sid, creation).ConfigureAwait(false);
                _context.Engine.TrySeed(AddressOf(sent.Sid), document);
                await _context.ApplyAsync(ChannelAttributes.Mutations.MessageSent(author)).ConfigureAwait(false);
                return new SentMessage(sent.Sid, sent.Index, document);
            },
            cancellationToken);

    /// <summary>Marks a message as read by somebody, and takes it off that user's counter. Reading again changes nothing.</summary>
    /// <remarks>Waits for messages of this channel that are being sent: the one that is read may still have to be counted.</remarks>
    /// <param name="reader">Who read; must take part.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    /// <param name="cancellationToken">Stops waiting; the message may be marked all the same.</param>
    /// <returns>The message's document, and whether this reading was the first.</returns>
    /// <exception cref="PermissionDeniedException">The reader does not take part.</exception>
    /// <exception cref="TwilioApiException">Twilio refused; code 20404 where there is no such message.</exception>
    public Task<Applied<MessageAttributes>> ReadAsync(UserId reader, string messageSid, CancellationToken cancellationToken = default)
        => _context.InTurnAsync(
            TurnKind.Read,
            null,
            ChannelAction.Read,
            reader,
            async _ =>
            {
                var read = await _context.Engine.ApplyAsync(AddressOf(messageSid), MessageAttributes.Mutations.Read(reader)).ConfigureAwait(false);
                if (read.Changed)
                {
                    await _context.ApplyAsync(ChannelAttributes.Mutations.MessageRead(reader)).ConfigureAwait(false);
                }

                return read;
            },
            cancellationToken);

    private ResourceAddress AddressOf(string messageSid) => ResourceAddress.Message(_context.Company.ServiceSid, _context.Sid, messageSid);
}
