using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record ConversationResponse
{
    public required string AccountSid { get; init; }

    public required string ChatServiceSid { get; init; }

    public required string? MessagingServiceSid { get; init; }

    public required string Sid { get; init; }

    public required string? FriendlyName { get; init; }

    public required string? UniqueName { get; init; }

    public required string Attributes { get; init; }

    public required string State { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required Timers Timers { get; init; }

    public required Bindings Bindings { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ConversationResponse For(ChannelView view, Call call)
    {
        var urls = Urls.For(call);
        var channel = view.Record;
        var url = urls.Conversation(channel.Sid);
        return new ConversationResponse
        {
            AccountSid = call.AccountSid,
            ChatServiceSid = channel.ServiceSid,
            MessagingServiceSid = channel.MessagingServiceSid,
            Sid = channel.Sid,
            FriendlyName = channel.FriendlyName,
            UniqueName = channel.UniqueName,
            Attributes = channel.Attributes,
            State = Words.For(view.State),
            DateCreated = Timestamp.Format(channel.Created),
            DateUpdated = Timestamp.Format(channel.Updated),
            Timers = Timers.For(channel, view.State),
            Bindings = Bindings.For(channel),
            Url = url,
            Links = new Dictionary<string, string>
            {
                ["participants"] = urls.Participants(channel.Sid),
                ["messages"] = urls.Messages(channel.Sid),
                ["webhooks"] = urls.Webhooks(channel.Sid),
                ["export"] = $"{url}/Export",
            },
        };
    }
}
