namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>The users of a service.</summary>
/// <remarks>Source: Twilio Chat v2, <c>/v2/Services/{ServiceSid}/Users</c>. Made by <see cref="ChatV2Client"/>.</remarks>
public sealed class ChatUsers
{
    private readonly TwilioTransport _transport;

    internal ChatUsers(TwilioTransport transport) => _transport = transport;

    /// <summary>Creates a user.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="user">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The user as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ChatUser> CreateAsync(
        string serviceSid, ChatUserCreation user, bool webhookEnabled = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return _transport.PostNamedAsync(
            Path(serviceSid),
            user.ToFields(),
            webhookEnabled,
            () => Path(serviceSid, user.Identity),
            ChatV2JsonContext.Default.ChatUser,
            cancellationToken);
    }

    /// <summary>Fetches a user.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="user">SID (<c>US…</c>) or identity of the user.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The user.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<ChatUser> FetchAsync(
        string serviceSid, string user, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid, user), ChatV2JsonContext.Default.ChatUser, cancellationToken);

    /// <summary>Changes a user. Twilio has no condition: the last writer wins.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="user">SID (<c>US…</c>) or identity of the user.</param>
    /// <param name="update">What to change; at least one thing.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The user as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ChatUser> UpdateAsync(
        string serviceSid,
        string user,
        ChatUserUpdate update,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _transport.PostAsync(
            Path(serviceSid, user), update.ToFields().NotEmpty(), webhookEnabled, ChatV2JsonContext.Default.ChatUser, cancellationToken);
    }

    /// <summary>Lists the users of a service.</summary>
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
    public IAsyncEnumerable<ChatUser> ListAsync(
        string serviceSid, int pageSize = TwilioLimits.DefaultPageSize, CancellationToken cancellationToken = default)
        => _transport.ListAsync(
            Path(serviceSid), "users", ListQuery.Page(pageSize), ChatV2JsonContext.Default.ChatUser, cancellationToken);

    private static string Path(string serviceSid, params ReadOnlySpan<string> sid)
        => RequestPath.Of("v2", ["Services", serviceSid, "Users", .. sid]);
}
