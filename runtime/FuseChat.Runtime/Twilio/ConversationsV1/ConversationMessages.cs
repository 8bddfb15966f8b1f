using System.Text.Json.Serialization.Metadata;

namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>The messages of a conversation.</summary>
/// <remarks>
/// Source: Twilio Conversations v1, <c>/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Messages</c>.
/// Made by <see cref="ConversationsV1Client"/>.
/// </remarks>
public sealed class ConversationMessages
{
    private readonly TwilioTransport _transport;

    internal ConversationMessages(TwilioTransport transport) => _transport = transport;

    private static JsonTypeInfo<ConversationMessage> Type => ConversationsV1JsonContext.Default.ConversationMessage;

    /// <summary>Sends a message. Not safe to repeat: Twilio would store it twice.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="message">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The message as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ConversationMessage> CreateAsync(
        string serviceSid,
        string conversation,
        ConversationMessageCreation message,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _transport.PostAsync(Path(serviceSid, conversation), message.ToFields(), webhookEnabled, Type, cancellationToken);
    }

    /// <summary>Fetches a message.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The message.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<ConversationMessage> FetchAsync(
        string serviceSid, string conversation, string messageSid, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid, conversation, messageSid), Type, cancellationToken);

    /// <summary>Changes a message. Twilio has no condition: the last writer wins.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    /// <param name="update">What to change; at least one thing.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The message as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ConversationMessage> UpdateAsync(
        string serviceSid,
        string conversation,
        string messageSid,
        ConversationMessageUpdate update,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _transport.PostAsync(
            Path(serviceSid, conversation, messageSid), update.ToFields().NotEmpty(), webhookEnabled, Type, cancellationToken);
    }

    /// <summary>Deletes a message.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task DeleteAsync(
        string serviceSid,
        string conversation,
        string messageSid,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
        => _transport.DeleteAsync(Path(serviceSid, conversation, messageSid), webhookEnabled, cancellationToken);

    /// <summary>Lists the messages.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="newestFirst">Newest first instead of oldest first (<c>Order</c>).</param>
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
    public IAsyncEnumerable<ConversationMessage> ListAsync(
        string serviceSid,
        string conversation,
        bool newestFirst = false,
        int pageSize = TwilioLimits.DefaultPageSize,
        CancellationToken cancellationToken = default)
        => _transport.ListAsync(
            Path(serviceSid, conversation), "messages", Query(newestFirst, pageSize), Type, cancellationToken);

    private static FormFields Query(bool newestFirst, int pageSize)
    {
        var query = ListQuery.Page(pageSize);
        query.Add("Order", newestFirst ? "desc" : "asc");
        return query;
    }

    private static string Path(string serviceSid, string conversation, params ReadOnlySpan<string> sid)
        => RequestPath.Of("v1", ["Services", serviceSid, "Conversations", conversation, "Messages", .. sid]);
}
