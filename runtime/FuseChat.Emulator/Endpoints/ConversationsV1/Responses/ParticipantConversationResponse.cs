using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record ParticipantConversationResponse
{
    public required string AccountSid { get; init; }

    public required string ChatServiceSid { get; init; }

    public required string ParticipantSid { get; init; }

    public required string? ParticipantUserSid { get; init; }

    public required string? ParticipantIdentity { get; init; }

    public required BindingResponse? ParticipantMessagingBinding { get; init; }

    public required string ConversationSid { get; init; }

    public required string? ConversationUniqueName { get; init; }

    public required string? ConversationFriendlyName { get; init; }

    public required string ConversationAttributes { get; init; }

    public required string ConversationDateCreated { get; init; }

    public required string ConversationDateUpdated { get; init; }

    public required string ConversationCreatedBy { get; init; }

    public required string ConversationState { get; init; }

    public required Timers ConversationTimers { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ParticipantConversationResponse For(ParticipationView view, Call call)
    {
        var urls = Urls.For(call);
        var (channel, member) = (view.Channel, view.Member);
        return new ParticipantConversationResponse
        {
            AccountSid = call.AccountSid,
            ChatServiceSid = channel.ServiceSid,
            ParticipantSid = member.Sid,
            ParticipantUserSid = view.UserSid,
            ParticipantIdentity = member.Identity,
            ParticipantMessagingBinding = BindingResponse.For(member.Binding),
            ConversationSid = channel.Sid,
            ConversationUniqueName = channel.UniqueName,
            ConversationFriendlyName = channel.FriendlyName,
            ConversationAttributes = channel.Attributes,
            ConversationDateCreated = Timestamp.Format(channel.Created),
            ConversationDateUpdated = Timestamp.Format(channel.Updated),
            ConversationCreatedBy = channel.CreatedBy,
            ConversationState = Words.For(view.State),
            ConversationTimers = Timers.For(channel, view.State),
            Links = new Dictionary<string, string>
            {
                ["participant"] = $"{urls.Participants(channel.Sid)}/{member.Sid}",
                ["conversation"] = urls.Conversation(channel.Sid),
            },
        };
    }
}
