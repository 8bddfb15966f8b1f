namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>The members of a channel.</summary>
/// <remarks>
/// Source: Twilio Chat v2, <c>/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Members</c>. Made by <see cref="ChatV2Client"/>.
/// </remarks>
public sealed class ChatMembers
{
    private readonly TwilioTransport _transport;

    internal ChatMembers(TwilioTransport transport) => _transport = transport;

    /// <summary>Adds a member.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="member">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The member as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ChatMember> CreateAsync(
        string serviceSid,
        string channel,
        ChatMemberCreation member,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(member);
        return _transport.PostNamedAsync(
            Path(serviceSid, channel),
            member.ToFields(),
            webhookEnabled,
            () => Path(serviceSid, channel, member.Identity),
            ChatV2JsonContext.Default.ChatMember,
            cancellationToken);
    }

    /// <summary>Fetches a member.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="member">SID (<c>MB…</c>) or identity of the member.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The member.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<ChatMember> FetchAsync(
        string serviceSid, string channel, string member, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid, channel, member), ChatV2JsonContext.Default.ChatMember, cancellationToken);

    /// <summary>Changes a member. Twilio has no condition: the last writer wins.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="member">SID (<c>MB…</c>) or identity of the member.</param>
    /// <param name="update">What to change; at least one thing.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The member as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ChatMember> UpdateAsync(
        string serviceSid,
        string channel,
        string member,
        ChatMemberUpdate update,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _transport.PostAsync(
            Path(serviceSid, channel, member), update.ToFields().NotEmpty(), webhookEnabled, ChatV2JsonContext.Default.ChatMember, cancellationToken);
    }

    /// <summary>Removes a member.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="member">SID (<c>MB…</c>) or identity of the member.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task DeleteAsync(
        string serviceSid,
        string channel,
        string member,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
        => _transport.DeleteAsync(Path(serviceSid, channel, member), webhookEnabled, cancellationToken);

    /// <summary>Lists the members of a channel.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
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
    public IAsyncEnumerable<ChatMember> ListAsync(
        string serviceSid,
        string channel,
        int pageSize = TwilioLimits.DefaultPageSize,
        CancellationToken cancellationToken = default)
        => _transport.ListAsync(
            Path(serviceSid, channel), "members", ListQuery.Page(pageSize), ChatV2JsonContext.Default.ChatMember, cancellationToken);

    private static string Path(string serviceSid, string channel, params ReadOnlySpan<string> sid)
        => RequestPath.Of("v2", ["Services", serviceSid, "Channels", channel, "Members", .. sid]);
}
