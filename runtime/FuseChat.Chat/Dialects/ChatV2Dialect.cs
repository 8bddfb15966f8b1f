using System.Net;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat;

/// <summary>The Fuse chat over Programmable Chat v2.</summary>
internal sealed class ChatV2Dialect(ChatV2Client client) : IChatDialect
{
    // Twilio error code: the member is there already.
    private const int MemberExists = 50404;

    public async Task<string> CreateServiceAsync(string name, CancellationToken cancellationToken)
        => (await client.Services.CreateAsync(name, cancellationToken).ConfigureAwait(false)).Sid;

    public IAsyncEnumerable<string> ListServicesAsync(string name, CancellationToken cancellationToken)
        => client.Services.ListAsync(TwilioLimits.MaxPageSize, cancellationToken)
            .Where(service => service.FriendlyName == name).Select(service => service.Sid);

    public async Task<string> CreateUserAsync(string serviceSid, string identity, string? name, CancellationToken cancellationToken)
    {
        var creation = new ChatUserCreation { Identity = identity, FriendlyName = name };
        return (await client.Users.CreateAsync(serviceSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false)).Sid;
    }

    public async Task<TwilioChannel> CreateChannelAsync(
        string serviceSid, string uniqueName, string createdBy, string attributes, CancellationToken cancellationToken)
    {
        var creation = new ChatChannelCreation
        {
            Type = ChatChannelType.Private,
            UniqueName = uniqueName,
            CreatedBy = createdBy,
            Attributes = attributes,
        };
        return From(await client.Channels.CreateAsync(serviceSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    public async Task<TwilioChannel> FetchChannelAsync(string serviceSid, string channel, CancellationToken cancellationToken)
        => From(await client.Channels.FetchAsync(serviceSid, channel, cancellationToken).ConfigureAwait(false));

    public async Task DeleteChannelAsync(string serviceSid, string channelSid, CancellationToken cancellationToken)
    {
        try
        {
            await client.Channels.DeleteAsync(serviceSid, channelSid, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (TwilioApiException error) when (error.Status == HttpStatusCode.NotFound)
        {
            // Gone before: what is wanted holds.
        }
    }

    public async Task CreateMemberAsync(string serviceSid, string channelSid, string identity, CancellationToken cancellationToken)
    {
        try
        {
            var creation = new ChatMemberCreation { Identity = identity };
            await client.Members.CreateAsync(serviceSid, channelSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (TwilioApiException error) when (error.Code == MemberExists)
        {
            // Added before: what is wanted holds.
        }
    }

    public async Task DeleteMemberAsync(string serviceSid, string channelSid, string identity, CancellationToken cancellationToken)
    {
        try
        {
            await client.Members.DeleteAsync(serviceSid, channelSid, identity, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (TwilioApiException error) when (error.Status == HttpStatusCode.NotFound)
        {
            // Gone before: what is wanted holds.
        }
    }

    public IAsyncEnumerable<string?> ListMembersAsync(string serviceSid, string channelSid, CancellationToken cancellationToken)
        => client.Members.ListAsync(serviceSid, channelSid, TwilioLimits.MaxPageSize, cancellationToken)
            .Select(member => (string?)member.Identity);

    public async Task<TwilioMessage> CreateMessageAsync(
        string serviceSid, string channelSid, string author, string body, string attributes, CancellationToken cancellationToken)
    {
        var creation = new ChatMessageCreation { From = author, Body = body, Attributes = attributes };
        return From(await client.Messages.CreateAsync(serviceSid, channelSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    public IAsyncEnumerable<TwilioMessage> ListMessagesAsync(
        string serviceSid, string channelSid, bool newestFirst, CancellationToken cancellationToken)
    {
        var order = newestFirst ? ChatMessageOrder.Descending : ChatMessageOrder.Ascending;
        return client.Messages.ListAsync(serviceSid, channelSid, order, TwilioLimits.MaxPageSize, cancellationToken).Select(From);
    }

    private static TwilioChannel From(ChatChannel channel)
        => new(channel.Sid, channel.UniqueName, channel.CreatedBy, channel.Attributes);

    private static TwilioMessage From(ChatMessage message)
        => new(message.Sid, message.Index, message.Attributes, message.DateCreated);
}
