using System.Text.Json.Serialization;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record MessageResponse
{
    public required string AccountSid { get; init; }

    /// <summary>Left out where the path names no service.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? ChatServiceSid { get; init; }

    public required string ConversationSid { get; init; }

    public required string Sid { get; init; }

    public required int Index { get; init; }

    public required string Author { get; init; }

    public required string Body { get; init; }

    /// <summary>Null: messages here are text.</summary>
    public required string? Media { get; init; }

    public required string Attributes { get; init; }

    public required string? ParticipantSid { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    /// <summary>Null: nothing is delivered to anywhere.</summary>
    public required string? Delivery { get; init; }

    public required string? ContentSid { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static MessageResponse For(MessageRecord message, Call call)
    {
        var url = $"{Urls.For(call).Messages(message.ChannelSid)}/{message.Sid}";
        return new MessageResponse
        {
            AccountSid = call.AccountSid,
            ChatServiceSid = call.NamesService ? message.ServiceSid : null,
            ConversationSid = message.ChannelSid,
            Sid = message.Sid,
            Index = message.Index,
            Author = message.Author,
            Body = message.Body,
            Media = null,
            Attributes = message.Attributes,
            ParticipantSid = message.MemberSid,
            DateCreated = Timestamp.Format(message.Created),
            DateUpdated = Timestamp.Format(message.Updated),
            Delivery = null,
            ContentSid = message.ContentSid,
            Url = url,
            Links = new Dictionary<string, string> { ["delivery_receipts"] = $"{url}/Receipts", ["channel_metadata"] = $"{url}/ChannelMetadata" },
        };
    }
}
