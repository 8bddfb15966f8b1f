using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Runtime.Stores;

/// <summary>The attributes of channels and messages in Twilio Programmable Chat v2.</summary>
/// <remarks>Errors are those of <see cref="ChatV2Client"/>.</remarks>
/// <param name="client">The client.</param>
/// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for each write (<c>X-Twilio-Webhook-Enabled</c>).</param>
public sealed class ChatV2AttributeStore(ChatV2Client client, bool webhookEnabled = false) : IAttributeStore
{
    /// <inheritdoc />
    /// <exception cref="UnsupportedResourceException">The resource is neither a channel nor a message.</exception>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    public async Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var service = resource.ServiceSid;
        switch (resource)
        {
            case { Kind: TwilioResource.Channel, ChannelSid: { } channel }:
                return (await client.Channels.FetchAsync(service, channel, cancellationToken).ConfigureAwait(false)).Attributes;
            case { Kind: TwilioResource.Message, ChannelSid: { } channel, Sid: { } message }:
                return (await client.Messages.FetchAsync(service, channel, message, cancellationToken).ConfigureAwait(false)).Attributes;
            default:
                throw new UnsupportedResourceException(nameof(ChatV2AttributeStore), resource);
        }
    }

    /// <inheritdoc />
    /// <exception cref="UnsupportedResourceException">The resource is neither a channel nor a message.</exception>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(attributes);
        var service = resource.ServiceSid;
        return resource switch
        {
            { Kind: TwilioResource.Channel, ChannelSid: { } channel } => client.Channels.UpdateAsync(
                service, channel, new ChatChannelUpdate { Attributes = attributes }, webhookEnabled, cancellationToken),
            { Kind: TwilioResource.Message, ChannelSid: { } channel, Sid: { } message } => client.Messages.UpdateAsync(
                service, channel, message, new ChatMessageUpdate { Attributes = attributes }, webhookEnabled, cancellationToken),
            _ => throw new UnsupportedResourceException(nameof(ChatV2AttributeStore), resource),
        };
    }
}
