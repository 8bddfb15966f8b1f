using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record RoleResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string ServiceSid { get; init; }

    public required string FriendlyName { get; init; }

    public required string Type { get; init; }

    public required IReadOnlyList<string> Permissions { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string Url { get; init; }

    public static RoleResponse For(RoleRecord role, Call call) => new()
    {
        Sid = role.Sid,
        AccountSid = call.AccountSid,
        ServiceSid = role.ServiceSid,
        FriendlyName = role.FriendlyName,
        Type = role.Scope == RoleScope.Channel ? RoleEndpoints.ChannelType : RoleEndpoints.ServiceType,
        Permissions = role.Permissions,
        DateCreated = Timestamp.Format(role.Created),
        DateUpdated = Timestamp.Format(role.Updated),
        Url = $"{new Urls(call.Root).Roles(role.ServiceSid)}/{role.Sid}",
    };
}
