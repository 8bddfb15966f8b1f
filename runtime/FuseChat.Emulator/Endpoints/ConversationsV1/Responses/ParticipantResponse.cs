using System.Text.Json.Serialization;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record ParticipantResponse
{
    public required string AccountSid { get; init; }

    /// <summary>Left out where the path names no service.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? ChatServiceSid { get; init; }

    public required string ConversationSid { get; init; }

    public required string Sid { get; init; }

    public required string? Identity { get; init; }

    public required string Attributes { get; init; }

    public required BindingResponse? MessagingBinding { get; init; }

    public required string RoleSid { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string Url { get; init; }

    public required int? LastReadMessageIndex { get; init; }

    public required string? LastReadTimestamp { get; init; }

    public static ParticipantResponse For(MemberRecord member, Call call) => new()
    {
        AccountSid = call.AccountSid,
        ChatServiceSid = call.NamesService ? member.ServiceSid : null,
        ConversationSid = member.ChannelSid,
        Sid = member.Sid,
        Identity = member.Identity,
        Attributes = member.Attributes,
        MessagingBinding = BindingResponse.For(member.Binding),
        RoleSid = member.RoleSid,
        DateCreated = Timestamp.Format(member.Created),
        DateUpdated = Timestamp.Format(member.Updated),
        Url = $"{Urls.For(call).Participants(member.ChannelSid)}/{member.Sid}",
        LastReadMessageIndex = member.LastReadIndex,
        LastReadTimestamp = member.LastRead is { } read ? Timestamp.Format(read) : null,
    };
}
