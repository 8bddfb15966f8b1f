using System.Text.Json.Serialization.Metadata;

namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>The participants of a conversation.</summary>
/// <remarks>
/// Source: Twilio Conversations v1, <c>/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Participants</c>.
/// Made by <see cref="ConversationsV1Client"/>.
/// </remarks>
public sealed class ConversationParticipants
{
    private readonly TwilioTransport _transport;

    internal ConversationParticipants(TwilioTransport transport) => _transport = transport;

    private static JsonTypeInfo<ConversationParticipant> Type => ConversationsV1JsonContext.Default.ConversationParticipant;

    /// <summary>Adds a participant.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="participant">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The participant as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ConversationParticipant> CreateAsync(
        string serviceSid,
        string conversation,
        ConversationParticipantCreation participant,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return _transport.PostNamedAsync(
            Path(serviceSid, conversation),
            participant.ToFields(),
            webhookEnabled,
            () => Path(serviceSid, conversation, participant.Identity),
            Type,
            cancellationToken);
    }

    /// <summary>Fetches a participant.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="participantSid">SID (<c>MB…</c>) of the participant; a fetch takes the identity too.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<ConversationParticipant> FetchAsync(
        string serviceSid, string conversation, string participantSid, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid, conversation, participantSid), Type, cancellationToken);

    /// <summary>Changes a participant. Twilio has no condition: the last writer wins.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="participantSid">SID (<c>MB…</c>) of the participant; a fetch takes the identity too.</param>
    /// <param name="update">What to change; at least one thing.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The participant as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ConversationParticipant> UpdateAsync(
        string serviceSid,
        string conversation,
        string participantSid,
        ConversationParticipantUpdate update,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _transport.PostAsync(
            Path(serviceSid, conversation, participantSid), update.ToFields().NotEmpty(), webhookEnabled, Type, cancellationToken);
    }

    /// <summary>Removes a participant.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
    /// <param name="participantSid">SID (<c>MB…</c>) of the participant; a fetch takes the identity too.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task DeleteAsync(
        string serviceSid,
        string conversation,
        string participantSid,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
        => _transport.DeleteAsync(Path(serviceSid, conversation, participantSid), webhookEnabled, cancellationToken);

    /// <summary>Lists the participants.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="conversation">SID (<c>CH…</c>) or unique name of the conversation.</param>
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
    public IAsyncEnumerable<ConversationParticipant> ListAsync(
        string serviceSid,
        string conversation,
        int pageSize = TwilioLimits.DefaultPageSize,
        CancellationToken cancellationToken = default)
        => _transport.ListAsync(
            Path(serviceSid, conversation), "participants", ListQuery.Page(pageSize), Type, cancellationToken);

    private static string Path(string serviceSid, string conversation, params ReadOnlySpan<string> sid)
        => RequestPath.Of("v1", ["Services", serviceSid, "Conversations", conversation, "Participants", .. sid]);
}
