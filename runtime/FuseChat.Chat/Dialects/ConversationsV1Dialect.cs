using System.Net;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ConversationsV1;

namespace FuseChat.Chat;

/// <summary>The Fuse chat over Conversations v1: a channel is a conversation, a member a participant.</summary>
internal sealed class ConversationsV1Dialect(ConversationsV1Client client) : IChatDialect
{
    // Twilio error code: the participant is there already.
    private const int ParticipantExists = 50433;

    public async Task<string> CreateServiceAsync(string name, CancellationToken cancellationToken)
        => (await client.Services.CreateAsync(name, cancellationToken).ConfigureAwait(false)).Sid;

    public IAsyncEnumerable<string> ListServicesAsync(string name, CancellationToken cancellationToken)
        => client.Services.ListAsync(TwilioLimits.MaxPageSize, cancellationToken)
            .Where(service => service.FriendlyName == name).Select(service => service.Sid);

    public async Task<string> CreateUserAsync(string serviceSid, string identity, string? name, CancellationToken cancellationToken)
    {
        var creation = new ConversationUserCreation { Identity = identity, FriendlyName = name };
        return (await client.Users.CreateAsync(serviceSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false)).Sid;
    }

    public async Task<TwilioChannel> CreateChannelAsync(
        string serviceSid, string uniqueName, string createdBy, string attributes, CancellationToken cancellationToken)
    {
        var creation = new ConversationCreation { UniqueName = uniqueName, Attributes = attributes };
        return From(await client.Conversations.CreateAsync(serviceSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    public async Task<TwilioChannel> FetchChannelAsync(string serviceSid, string channel, CancellationToken cancellationToken)
        => From(await client.Conversations.FetchAsync(serviceSid, channel, cancellationToken).ConfigureAwait(false));

    public async Task DeleteChannelAsync(string serviceSid, string channelSid, CancellationToken cancellationToken)
    {
        try
        {
            await client.Conversations.DeleteAsync(serviceSid, channelSid, cancellationToken: cancellationToken).ConfigureAwait(false);
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
            var creation = new ConversationParticipantCreation { Identity = identity };
            await client.Participants.CreateAsync(serviceSid, channelSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (TwilioApiException error) when (error.Code == ParticipantExists)
        {
            // Added before: what is wanted holds.
        }
    }

    public async Task DeleteMemberAsync(string serviceSid, string channelSid, string identity, CancellationToken cancellationToken)
    {
        try
        {
            // A participant is documented to be fetched by identity, and to be deleted by SID only.
            var participant = await client.Participants.FetchAsync(serviceSid, channelSid, identity, cancellationToken).ConfigureAwait(false);
            await client.Participants.DeleteAsync(serviceSid, channelSid, participant.Sid, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (TwilioApiException error) when (error.Status == HttpStatusCode.NotFound)
        {
            // Gone before: what is wanted holds.
        }
    }

    public IAsyncEnumerable<string?> ListMembersAsync(string serviceSid, string channelSid, CancellationToken cancellationToken)
        => client.Participants.ListAsync(serviceSid, channelSid, TwilioLimits.MaxPageSize, cancellationToken)
            .Select(participant => participant.Identity);

    public async Task<TwilioMessage> CreateMessageAsync(
        string serviceSid, string channelSid, string author, string body, string attributes, CancellationToken cancellationToken)
    {
        var creation = new ConversationMessageCreation { Author = author, Body = body, Attributes = attributes };
        return From(await client.Messages.CreateAsync(serviceSid, channelSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    public IAsyncEnumerable<TwilioMessage> ListMessagesAsync(
        string serviceSid, string channelSid, bool newestFirst, CancellationToken cancellationToken)
        => client.Messages.ListAsync(serviceSid, channelSid, newestFirst, TwilioLimits.MaxPageSize, cancellationToken).Select(From);

    private static TwilioChannel From(Conversation conversation)
        => new(conversation.Sid, conversation.UniqueName, null, conversation.Attributes);

    private static TwilioMessage From(ConversationMessage message)
        => new(message.Sid, message.Index, message.Attributes, message.DateCreated);
}
