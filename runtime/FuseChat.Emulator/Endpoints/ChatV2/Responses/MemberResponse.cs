using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record MemberResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string ChannelSid { get; init; }

    public required string ServiceSid { get; init; }

    /// <summary>Null for a member that takes part by an address.</summary>
    public required string? Identity { get; init; }

    public required string RoleSid { get; init; }

    public required int? LastConsumedMessageIndex { get; init; }

    public required string? LastConsumptionTimestamp { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string Attributes { get; init; }

    public required string Url { get; init; }

    public static MemberResponse For(MemberRecord member, Call call) => new()
    {
        Sid = member.Sid,
        AccountSid = call.AccountSid,
        ChannelSid = member.ChannelSid,
        ServiceSid = member.ServiceSid,
        Identity = member.Identity,
        RoleSid = member.RoleSid,
        LastConsumedMessageIndex = member.LastReadIndex,
        LastConsumptionTimestamp = member.LastRead is { } read ? Timestamp.Format(read) : null,
        DateCreated = Timestamp.Format(member.Created),
        DateUpdated = Timestamp.Format(member.Updated),
        Attributes = member.Attributes,
        Url = $"{new Urls(call.Root).Members(member.ServiceSid, member.ChannelSid)}/{member.Sid}",
    };
}
