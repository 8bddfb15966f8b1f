using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record InviteResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string ChannelSid { get; init; }

    public required string ServiceSid { get; init; }

    public required string Identity { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string RoleSid { get; init; }

    public required string CreatedBy { get; init; }

    public required string Url { get; init; }

    public static InviteResponse For(InviteRecord invite, Call call) => new()
    {
        Sid = invite.Sid,
        AccountSid = call.AccountSid,
        ChannelSid = invite.ChannelSid,
        ServiceSid = invite.ServiceSid,
        Identity = invite.Identity,
        DateCreated = Timestamp.Format(invite.Created),
        DateUpdated = Timestamp.Format(invite.Created),
        RoleSid = invite.RoleSid,
        CreatedBy = invite.CreatedBy,
        Url = $"{new Urls(call.Root).Invites(invite.ServiceSid, invite.ChannelSid)}/{invite.Sid}",
    };
}
