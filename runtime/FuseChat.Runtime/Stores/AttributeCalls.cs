using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Stores;

/// <summary>Reads and writes attributes over HTTP: the same calls in both dialects, but for the names in the paths.</summary>
/// <param name="transport">Sends the requests.</param>
/// <param name="version">The API version, such as <c>v2</c>.</param>
/// <param name="channels">What the dialect calls channels.</param>
/// <param name="members">What the dialect calls members.</param>
/// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for each write.</param>
internal sealed class AttributeCalls(
    TwilioTransport transport, string version, string channels, string members, bool webhookEnabled)
{
    private readonly TwilioTransport _transport = transport;

    public async Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        var answer = await _transport
            .GetAsync(Path(resource), AttributesJsonContext.Default.AttributesAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Attributes;
    }

    public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
        => WriteAsync(Path(resource), attributes, hasPlace: false, cancellationToken);

    public async ValueTask<IWriteTurn?> TakeTurnAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        var path = Path(resource);
        await _transport.TakePlaceAsync(path, cancellationToken).ConfigureAwait(false);
        return new WriteTurn(this, path);
    }

    private Task<AttributesAnswer> WriteAsync(string path, string attributes, bool hasPlace, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attributes);

        // Once: by the time that a refused write may be sent again, what it was based on may have changed.
        return _transport.PostOnceAsync(
            path,
            new FormFields { { "Attributes", attributes } },
            webhookEnabled,
            hasPlace,
            AttributesJsonContext.Default.AttributesAnswer,
            cancellationToken);
    }

    private string Path(ResourceAddress resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var service = resource.ServiceSid;
        return resource switch
        {
            { Kind: TwilioResource.Channel, ChannelSid: { } channel }
                => RequestPath.Of(version, "Services", service, channels, channel),
            { Kind: TwilioResource.Member, ChannelSid: { } channel, Sid: { } member }
                => RequestPath.Of(version, "Services", service, channels, channel, members, member),
            { Kind: TwilioResource.Message, ChannelSid: { } channel, Sid: { } message }
                => RequestPath.Of(version, "Services", service, channels, channel, "Messages", message),
            { Kind: TwilioResource.User, Sid: { } user }
                => RequestPath.Of(version, "Services", service, "Users", user),
            _ => throw new UnsupportedResourceException($"The attribute store of {channels}", resource),
        };
    }

    private sealed class WriteTurn(AttributeCalls calls, string path) : IWriteTurn
    {
        private bool _isUsed;

        public Task WriteAsync(string attributes, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(attributes);
            _isUsed = true;
            return calls.WriteAsync(path, attributes, hasPlace: true, cancellationToken);
        }

        public void Dispose()
        {
            if (!_isUsed)
            {
                _isUsed = true;
                calls._transport.GiveBackPlace(path);
            }
        }
    }
}
