using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record MessageResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string Attributes { get; init; }

    public required string ServiceSid { get; init; }

    public required string To { get; init; }

    public required string ChannelSid { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string? LastUpdatedBy { get; init; }

    public required bool WasEdited { get; init; }

    public required string From { get; init; }

    public required string Body { get; init; }

    public required int Index { get; init; }

    public required string Type { get; init; }

    /// <summary>Null: messages here are text.</summary>
    public required string? Media { get; init; }

    public required string Url { get; init; }

    public static MessageResponse For(MessageRecord message, Call call) => new()
    {
        Sid = message.Sid,
        AccountSid = call.AccountSid,
        Attributes = message.Attributes,
        ServiceSid = message.ServiceSid,
        To = message.ChannelSid,
        ChannelSid = message.ChannelSid,
        DateCreated = Timestamp.Format(message.Created),
        DateUpdated = Timestamp.Format(message.Updated),
        LastUpdatedBy = message.LastUpdatedBy,
        WasEdited = message.WasEdited,
        From = message.Author,
        Body = message.Body,
        Index = message.Index,
        Type = "text",
        Media = null,
        Url = $"{new Urls(call.Root).Messages(message.ServiceSid, message.ChannelSid)}/{message.Sid}",
    };
}
