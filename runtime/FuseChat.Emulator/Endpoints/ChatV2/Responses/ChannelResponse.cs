using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record ChannelResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string ServiceSid { get; init; }

    public required string? FriendlyName { get; init; }

    public required string? UniqueName { get; init; }

    public required string Attributes { get; init; }

    public required string Type { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string CreatedBy { get; init; }

    public required int MembersCount { get; init; }

    public required int MessagesCount { get; init; }

    public required string Url { get; init; }

    public required ChannelLinks Links { get; init; }

    public static ChannelResponse For(ChannelView view, Call call)
    {
        var urls = new Urls(call.Root);
        var channel = view.Record;
        var url = urls.Channel(channel.ServiceSid, channel.Sid);
        return new ChannelResponse
        {
            Sid = channel.Sid,
            AccountSid = call.AccountSid,
            ServiceSid = channel.ServiceSid,
            FriendlyName = channel.FriendlyName,
            UniqueName = channel.UniqueName,
            Attributes = channel.Attributes,
            Type = channel.Visibility == ChannelVisibility.Public ? ChannelEndpoints.PublicType : ChannelEndpoints.PrivateType,
            DateCreated = Timestamp.Format(channel.Created),
            DateUpdated = Timestamp.Format(channel.Updated),
            CreatedBy = channel.CreatedBy,
            MembersCount = view.Members,
            MessagesCount = view.Messages,
            Url = url,
            Links = new ChannelLinks(
                $"{url}/Members",
                $"{url}/Messages",
                $"{url}/Invites",
                $"{url}/Webhooks",
                view.LastMessageSid is { } last ? $"{url}/Messages/{last}" : null),
        };
    }
}
