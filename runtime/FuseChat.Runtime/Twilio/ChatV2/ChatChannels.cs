namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>The channels of a service.</summary>
/// <remarks>Source: Twilio Chat v2, <c>/v2/Services/{ServiceSid}/Channels</c>. Made by <see cref="ChatV2Client"/>.</remarks>
public sealed class ChatChannels
{
    private readonly TwilioTransport _transport;

    internal ChatChannels(TwilioTransport transport) => _transport = transport;

    /// <summary>Creates a channel.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The channel as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ChatChannel> CreateAsync(
        string serviceSid,
        ChatChannelCreation channel,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var type = ChatV2JsonContext.Default.ChatChannel;
        return channel.UniqueName is { } name
            ? _transport.PostNamedAsync(
                Path(serviceSid), channel.ToFields(), webhookEnabled, () => Path(serviceSid, name), type, cancellationToken)
            : _transport.PostAsync(Path(serviceSid), channel.ToFields(), webhookEnabled, type, cancellationToken);
    }

    /// <summary>Fetches a channel.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<ChatChannel> FetchAsync(
        string serviceSid, string channel, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid, channel), ChatV2JsonContext.Default.ChatChannel, cancellationToken);

    /// <summary>Changes a channel. Twilio has no condition: the last writer wins.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="update">What to change; at least one thing.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The channel as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ChatChannel> UpdateAsync(
        string serviceSid,
        string channel,
        ChatChannelUpdate update,
        bool webhookEnabled = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _transport.PostAsync(
            Path(serviceSid, channel),
            update.ToFields().NotEmpty(),
            webhookEnabled,
            ChatV2JsonContext.Default.ChatChannel,
            cancellationToken);
    }

    /// <summary>Deletes a channel with its members and messages.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channel">SID (<c>CH…</c>) or unique name of the channel.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it (<c>X-Twilio-Webhook-Enabled</c>).</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task DeleteAsync(
        string serviceSid, string channel, bool webhookEnabled = false, CancellationToken cancellationToken = default)
        => _transport.DeleteAsync(Path(serviceSid, channel), webhookEnabled, cancellationToken);

    /// <summary>Lists the channels of a service.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="type">Only channels of this type; of both types where <see langword="null"/>.</param>
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
    public IAsyncEnumerable<ChatChannel> ListAsync(
        string serviceSid,
        ChatChannelType? type = null,
        int pageSize = TwilioLimits.DefaultPageSize,
        CancellationToken cancellationToken = default)
        => _transport.ListAsync(
            Path(serviceSid), "channels", Query(type, pageSize), ChatV2JsonContext.Default.ChatChannel, cancellationToken);

    private static FormFields Query(ChatChannelType? type, int pageSize)
    {
        var query = ListQuery.Page(pageSize);
        ChatChannelType[] types = type is { } one ? [one] : [ChatChannelType.Public, ChatChannelType.Private];
        foreach (var each in types)
        {
            // Without it the list is documented to hold public channels only.
            query.Add("Type", each.ToFieldValue());
        }

        return query;
    }

    private static string Path(string serviceSid, params ReadOnlySpan<string> sid)
        => RequestPath.Of("v2", ["Services", serviceSid, "Channels", .. sid]);
}
