namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>The messages of a channel.</summary>
/// <remarks>
/// Source: Twilio Chat v2, <c>/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Messages</c>. Made by <see cref="ChatV2Client"/>.
/// </remarks>
public sealed class ChatMessages
{
    private readonly TwilioTransport _transport;

    internal ChatMessages(TwilioTransport transport) => _transport = transport;

    /// <summary>Sends a message. Not safe to repeat: Twilio would store it twice.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="message">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The message as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ChatMessage> CreateAsync(
        string serviceSid,
        string channel,
        ChatMessageCreation message,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _transport.PostAsync(
            Path(serviceSid, channel), message.ToFields(), webhookEnabled, ChatV2JsonContext.Default.ChatMessage, cancellationToken);
    }

    /// <summary>Fetches a message.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The message.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<ChatMessage> FetchAsync(
        string serviceSid, string channel, string messageSid, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid, channel, messageSid), ChatV2JsonContext.Default.ChatMessage, cancellationToken);

    /// <summary>Changes a message. Twilio has no condition: the last writer wins.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    /// <param name="update">What to change; at least one thing.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The message as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ChatMessage> UpdateAsync(
        string serviceSid,
        string channel,
        string messageSid,
        ChatMessageUpdate update,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _transport.PostAsync(
            Path(serviceSid, channel, messageSid),
            update.ToFields().NotEmpty(),
            webhookEnabled,
            ChatV2JsonContext.Default.ChatMessage,
            cancellationToken);
    }

    /// <summary>Deletes a message.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task DeleteAsync(
        string serviceSid,
        string channel,
        string messageSid,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
        => _transport.DeleteAsync(Path(serviceSid, channel, messageSid), webhookEnabled, cancellationToken);

    /// <summary>Lists the messages of a channel.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="order">Oldest or newest first (<c>Order</c>).</param>
    /// <param name="pageSize">Entries in one call, 1 to 100; fewer calls against smaller answers.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>
    /// The entries; pages are requested as they are needed, so that what is not enumerated is not requested. Each enumeration
    /// starts anew.
    /// </returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    /// <exception cref="InvalidOperationException">The next page is at another origin; credentials are not sent there.</exception>
    public IAsyncEnumerable<ChatMessage> ListAsync(
        string serviceSid,
        string channel,
        ChatMessageOrder order = ChatMessageOrder.Ascending,
        int pageSize = TwilioLimits.DefaultPageSize,
        CancellationToken cancellationToken = default)
        => _transport.ListAsync(
            Path(serviceSid, channel), "messages", Query(order, pageSize), ChatV2JsonContext.Default.ChatMessage, cancellationToken);

    private static FormFields Query(ChatMessageOrder order, int pageSize)
    {
        var query = ListQuery.Page(pageSize);
        query.Add("Order", order.ToFieldValue());
        return query;
    }

    private static string Path(string serviceSid, string channel, params ReadOnlySpan<string> sid)
        => RequestPath.Of("v2", ["Services", serviceSid, "Channels", channel, "Messages", .. sid]);
}
