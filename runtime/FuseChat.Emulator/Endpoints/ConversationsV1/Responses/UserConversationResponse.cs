using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record UserConversationResponse
{
    public required string AccountSid { get; init; }

    public required string ChatServiceSid { get; init; }

    public required string ConversationSid { get; init; }

    public required int? UnreadMessagesCount { get; init; }

    public required int? LastReadMessageIndex { get; init; }

    public required string ParticipantSid { get; init; }

    public required string UserSid { get; init; }

    public required string? FriendlyName { get; init; }

    public required string ConversationState { get; init; }

    public required Timers Timers { get; init; }

    public required string Attributes { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string CreatedBy { get; init; }

    public required string NotificationLevel { get; init; }

    public required string? UniqueName { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static UserConversationResponse For(MembershipView view, Call call)
    {
        var urls = Urls.For(call);
        var (channel, member) = (view.Channel, view.Member);
        return new UserConversationResponse
        {
            AccountSid = call.AccountSid,
            ChatServiceSid = channel.ServiceSid,
            ConversationSid = channel.Sid,
            UnreadMessagesCount = view.UnreadMessages,
            LastReadMessageIndex = member.LastReadIndex,
            ParticipantSid = member.Sid,
            UserSid = view.UserSid,
            FriendlyName = channel.FriendlyName,
            ConversationState = Words.For(view.State),
            Timers = Timers.For(channel, view.State),
            Attributes = channel.Attributes,
            DateCreated = Timestamp.Format(channel.Created),
            DateUpdated = Timestamp.Format(channel.Updated),
            CreatedBy = channel.CreatedBy,
            NotificationLevel = Words.NotificationLevel(member),
            UniqueName = channel.UniqueName,
            Url = $"{urls.UserConversations(view.UserSid)}/{channel.Sid}",
            Links = new Dictionary<string, string>
            {
                ["participant"] = $"{urls.Participants(channel.Sid)}/{member.Sid}",
                ["conversation"] = urls.Conversation(channel.Sid),
            },
        };
    }
}
