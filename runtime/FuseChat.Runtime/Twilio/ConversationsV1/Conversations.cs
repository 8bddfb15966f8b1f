using System.Text.Json.Serialization.Metadata;

namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>The conversations of a service.</summary>
/// <remarks>
/// Source: Twilio Conversations v1, <c>/v1/Services/{ChatServiceSid}/Conversations</c>.
/// Made by <see cref="ConversationsV1Client"/>.
/// </remarks>
public sealed class Conversations
{
    private readonly TwilioTransport _transport;

    internal Conversations(TwilioTransport transport) => _transport = transport;

    private static JsonTypeInfo<Conversation> Type => ConversationsV1JsonContext.Default.Conversation;

    /// <summary>Creates a conversation.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The conversation as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<Conversation> CreateAsync(
        string serviceSid,
        ConversationCreation conversation,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation.UniqueName is { } name
            ? _transport.PostNamedAsync(
                Path(serviceSid), conversation.ToFields(), webhookEnabled, () => Path(serviceSid, name), Type, cancellationToken)
            : _transport.PostAsync(Path(serviceSid), conversation.ToFields(), webhookEnabled, Type, cancellationToken);
    }

    /// <summary>Fetches a conversation.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="sid">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<Conversation> FetchAsync(
        string serviceSid, string sid, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid, sid), Type, cancellationToken);

    /// <summary>Changes a conversation. Twilio has no condition: the last writer wins.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="sid">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="update">What to change; at least one thing.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The conversation as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<Conversation> UpdateAsync(
        string serviceSid,
        string sid,
        ConversationUpdate update,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _transport.PostAsync(
            Path(serviceSid, sid), update.ToFields().NotEmpty(), webhookEnabled, Type, cancellationToken);
    }

    /// <summary>Deletes a conversation with its participants and messages.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="sid">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task DeleteAsync(
        string serviceSid, string sid, bool webhookEnabled = false, CancellationToken cancellationToken = default)
        => _transport.DeleteAsync(Path(serviceSid, sid), webhookEnabled, cancellationToken);

    /// <summary>Lists the conversations.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
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
    public IAsyncEnumerable<Conversation> ListAsync(
        string serviceSid, int pageSize = TwilioLimits.DefaultPageSize, CancellationToken cancellationToken = default)
        => _transport.ListAsync(
            Path(serviceSid), "conversations", ListQuery.Page(pageSize), Type, cancellationToken);

    private static string Path(string serviceSid, params ReadOnlySpan<string> sid)
        => RequestPath.Of("v1", ["Services", serviceSid, "Conversations", .. sid]);
}
