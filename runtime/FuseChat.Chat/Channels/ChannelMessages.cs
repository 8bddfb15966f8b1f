using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat;

/// <summary>The messages of one channel.</summary>
public sealed class ChannelMessages
{
    private readonly ChannelContext _context;

    internal ChannelMessages(ChannelContext context) => _context = context;

    /// <summary>Sends a message with its document, and counts it as unread for everybody but its author.</summary>
    /// <remarks>
    /// <para>
    /// Calls: one for the message; the counters of messages sent at the same time are written together. The message is sent once,
    /// but for refusals for the rate: Twilio has no idempotency key. Where the answer is lost it is looked for among the newest
    /// messages by its mark, the member <c>send_id</c>.
    /// </para>
    /// <para>
    /// Returns: the message is sent and counted. <see cref="CountersBehindException"/>: it is sent, and will be counted.
    /// <see cref="MessageOutcomeUnknownException"/>: it may be there or come, and will then be counted. Any other exception: it is
    /// not sent.
    /// </para>
    /// </remarks>
    /// <param name="author">Who sends; must take part.</param>
    /// <param name="authorName">The author's name, kept with the message.</param>
    /// <param name="body">The text, at most 32 KiB as UTF-8.</param>
    /// <param name="cancellationToken">Stops waiting; the message may be sent all the same.</param>
    /// <returns>The message and its document.</returns>
    /// <exception cref="PermissionDeniedException">The author does not take part.</exception>
    /// <exception cref="AttributesTooLargeException">The message's document would be larger than Twilio stores; nothing was called.</exception>
    /// <exception cref="CountersBehindException">The message is sent, and not counted yet.</exception>
    /// <exception cref="MessageOutcomeUnknownException">Whether the message is sent cannot be told.</exception>
    /// <exception cref="TwilioApiException">Twilio refused, or failed without making the message.</exception>
    public Task<SentMessage> SendAsync(UserId author, string authorName, string body, CancellationToken cancellationToken = default)
        => _context.InTurnAsync(
            TurnKind.Send,
            null,
            ChannelAction.Send,
            author,
            channel => new MessageSender(_context).SendAsync(author, authorName, body, Guid.NewGuid().ToString("N"), channel),
            cancellationToken);

    /// <summary>Sends a message that may have been sent before, by a call whose outcome is unknown or a process that ended.</summary>
    /// <remarks>
    /// Looks for the message first, in the whole history, and sends it only where it is not there. Where it is, the channel is
    /// repaired, since the message may not have been counted. Two calls at the same time in different processes both send.
    /// </remarks>
    /// <param name="author">Who sends; must take part.</param>
    /// <param name="authorName">The author's name, kept with the message.</param>
    /// <param name="body">The text, at most 32 KiB as UTF-8.</param>
    /// <param name="sendId">The mark of the first sending: 1 to 64 letters, digits, hyphens and underscores; not to be guessed by others.</param>
    /// <param name="cancellationToken">Stops waiting; the message may be sent all the same.</param>
    /// <returns>The message and its document.</returns>
    /// <exception cref="ArgumentException">The mark is malformed.</exception>
    /// <exception cref="PermissionDeniedException">The author does not take part.</exception>
    /// <exception cref="AttributesTooLargeException">The message's document would be larger than Twilio stores.</exception>
    /// <exception cref="CountersBehindException">The message is sent, and not counted yet.</exception>
    /// <exception cref="MessageOutcomeUnknownException">Whether the message is sent cannot be told.</exception>
    /// <exception cref="TwilioApiException">Twilio refused, or failed without making the message.</exception>
    public Task<SentMessage> ResendAsync(
        UserId author, string authorName, string body, string sendId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sendId);
        return SendMark.IsValid(sendId)
            ? _context.InTurnAsync(
                TurnKind.Repair,
                null,
                ChannelAction.Send,
                author,
                async channel => await FindAsync(sendId).ConfigureAwait(false)
                    ?? await new MessageSender(_context).SendAsync(author, authorName, body, sendId, channel).ConfigureAwait(false),
                cancellationToken)
            : throw new ArgumentException($"'{sendId}' is no send_id: 1 to 64 letters, digits, hyphens and underscores", nameof(sendId));
    }

    /// <summary>Marks a message as read by somebody, and takes it off that user's counter. Reading again changes nothing.</summary>
    /// <remarks>Waits for messages of this channel that are being sent: the one that is read may still have to be counted.</remarks>
    /// <param name="reader">Who read; must take part.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    /// <param name="cancellationToken">Stops waiting; the message may be marked all the same.</param>
    /// <returns>The message's document, and whether this reading was the first.</returns>
    /// <exception cref="PermissionDeniedException">The reader does not take part.</exception>
    /// <exception cref="CountersBehindException">The message is marked, and still counted.</exception>
    /// <exception cref="WriteOutcomeUnknownException">Whether the message is marked cannot be told; the counter will follow it.</exception>
    /// <exception cref="TwilioApiException">Twilio refused; code 20404 where there is no such message.</exception>
    public Task<Applied<MessageAttributes>> ReadAsync(UserId reader, string messageSid, CancellationToken cancellationToken = default)
        => _context.InTurnAsync(TurnKind.Read, null, ChannelAction.Read, reader, _ => MarkAsync(reader, messageSid), cancellationToken);

    private async Task<Applied<MessageAttributes>> MarkAsync(UserId reader, string messageSid)
    {
        Applied<MessageAttributes> read;
        try
        {
            read = await _context.Engine
                .ApplyAsync(_context.MessageAddress(messageSid), MessageAttributes.Mutations.Read(reader)).ConfigureAwait(false);
        }
        catch (WriteOutcomeUnknownException)
        {
            _context.Core.Doubts.Recount(_context.Address);
            throw;
        }

        if (read.Changed)
        {
            await _context.CountAsync(messageSid, ChannelAttributes.Mutations.MessageRead(reader)).ConfigureAwait(false);
        }

        return read;
    }

    private async Task<SentMessage?> FindAsync(string sendId)
    {
        var anyTime = new MissingMessage(sendId, DateTimeOffset.MinValue, -1);
        var (found, _) = await new MessageSearch(_context).FindAsync(anyTime, CancellationToken.None).ConfigureAwait(false);
        if (found is null)
        {
            return null;
        }

        await new ChannelRepair(_context).RunAsync(null, CancellationToken.None).ConfigureAwait(false);
        return new SentMessage(found.Sid, found.Index, MessageAttributes.Parse(found.Attributes ?? ""), sendId);
    }
}
