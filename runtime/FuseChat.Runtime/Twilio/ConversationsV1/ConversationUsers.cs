using System.Text.Json.Serialization.Metadata;

namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>The users of a service.</summary>
/// <remarks>
/// Source: Twilio Conversations v1, <c>/v1/Services/{ChatServiceSid}/Users</c>.
/// Made by <see cref="ConversationsV1Client"/>.
/// </remarks>
public sealed class ConversationUsers
{
    private readonly TwilioTransport _transport;

    internal ConversationUsers(TwilioTransport transport) => _transport = transport;

    private static JsonTypeInfo<ConversationUser> Type => ConversationsV1JsonContext.Default.ConversationUser;

    /// <summary>Creates a user.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="user">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The user as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ConversationUser> CreateAsync(
        string serviceSid,
        ConversationUserCreation user,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return _transport.PostNamedAsync(
            Path(serviceSid), user.ToFields(), webhookEnabled, () => Path(serviceSid, user.Identity), Type, cancellationToken);
    }

    /// <summary>Fetches a user.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="userSid">SID (<c>US…</c>) or identity of the user.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The user.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<ConversationUser> FetchAsync(
        string serviceSid, string userSid, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid, userSid), Type, cancellationToken);

    /// <summary>Changes a user. Twilio has no condition: the last writer wins.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="userSid">SID (<c>US…</c>) or identity of the user.</param>
    /// <param name="update">What to change; at least one thing.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The user as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ConversationUser> UpdateAsync(
        string serviceSid,
        string userSid,
        ConversationUserUpdate update,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _transport.PostAsync(
            Path(serviceSid, userSid), update.ToFields().NotEmpty(), webhookEnabled, Type, cancellationToken);
    }

    /// <summary>Deletes a user.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="userSid">SID (<c>US…</c>) or identity of the user.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task DeleteAsync(
        string serviceSid, string userSid, bool webhookEnabled = false, CancellationToken cancellationToken = default)
        => _transport.DeleteAsync(Path(serviceSid, userSid), webhookEnabled, cancellationToken);

    /// <summary>Lists the users.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="pageSize">Entries in one call, 1 to 50; fewer calls against smaller answers.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>
    /// The entries; pages are requested as they are needed, so that what is not enumerated is not requested. Each enumeration
    /// starts anew.
    /// </returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    /// <exception cref="InvalidOperationException">The next page is at another origin; credentials are not sent there.</exception>
    public IAsyncEnumerable<ConversationUser> ListAsync(
        string serviceSid, int pageSize = TwilioLimits.DefaultPageSize, CancellationToken cancellationToken = default)
        => _transport.ListAsync(
            Path(serviceSid), "users", ListQuery.Page(pageSize, 50), Type, cancellationToken);

    private static string Path(string serviceSid, params ReadOnlySpan<string> sid)
        => RequestPath.Of("v1", ["Services", serviceSid, "Users", .. sid]);
}
