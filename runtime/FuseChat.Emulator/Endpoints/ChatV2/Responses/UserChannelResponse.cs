using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record UserChannelResponse
{
    public required string AccountSid { get; init; }

    public required string ServiceSid { get; init; }

    public required string ChannelSid { get; init; }

    public required string UserSid { get; init; }

    public required string MemberSid { get; init; }

    public required string Status { get; init; }

    public required int? LastConsumedMessageIndex { get; init; }

    public required int? UnreadMessagesCount { get; init; }

    public required string NotificationLevel { get; init; }

    public required string Url { get; init; }

    public required UserChannelLinks Links { get; init; }

    public static UserChannelResponse For(MembershipView view, Call call)
    {
        var urls = new Urls(call.Root);
        var member = view.Member;
        return new UserChannelResponse
        {
            AccountSid = call.AccountSid,
            ServiceSid = member.ServiceSid,
            ChannelSid = member.ChannelSid,
            UserSid = view.UserSid,
            MemberSid = member.Sid,
            Status = "joined",
            LastConsumedMessageIndex = member.LastReadIndex,
            UnreadMessagesCount = view.UnreadMessages,
            NotificationLevel = member.IsMuted ? "muted" : "default",
            Url = $"{urls.User(member.ServiceSid, view.UserSid)}/Channels/{member.ChannelSid}",
            Links = new UserChannelLinks(
                urls.Channel(member.ServiceSid, member.ChannelSid), $"{urls.Members(member.ServiceSid, member.ChannelSid)}/{member.Sid}"),
        };
    }
}
