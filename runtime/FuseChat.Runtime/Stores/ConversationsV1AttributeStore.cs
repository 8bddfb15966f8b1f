using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ConversationsV1;

namespace FuseChat.Runtime.Stores;

/// <summary>The attributes of conversations, participants, messages and users in Twilio Conversations v1.</summary>
/// <remarks>Errors are those of <see cref="ConversationsV1Client"/>. All four kinds of resource are carried. A write is sent once: sending it
/// again is left to the apply engine, which knows whether it still fits.</remarks>
public sealed class ConversationsV1AttributeStore : IAttributeStore
{
    private readonly AttributeCalls _calls;

    /// <summary>Makes a store.</summary>
    /// <param name="client">The client.</param>
    /// <param name="webhookEnabled">
    /// Whether Twilio calls the service's webhooks for each write (<c>X-Twilio-Webhook-Enabled</c>).
    /// </param>
    public ConversationsV1AttributeStore(ConversationsV1Client client, bool webhookEnabled = false)
    {
        ArgumentNullException.ThrowIfNull(client);
        _calls = new AttributeCalls(client.Transport, "v1", "Conversations", "Participants", webhookEnabled);
    }

    /// <inheritdoc />
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    public Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
        => _calls.ReadAsync(resource, cancellationToken);

    /// <inheritdoc />
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
        => _calls.WriteAsync(resource, attributes, cancellationToken);

    /// <inheritdoc />
    /// <exception cref="BudgetExceededException">The wait was, or would have been, too long.</exception>
    public ValueTask<IWriteTurn?> TakeTurnAsync(ResourceAddress resource, CancellationToken cancellationToken)
        => _calls.TakeTurnAsync(resource, cancellationToken);
}
