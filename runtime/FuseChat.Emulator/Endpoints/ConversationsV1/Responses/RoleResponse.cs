using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record RoleResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string ChatServiceSid { get; init; }

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
        ChatServiceSid = role.ServiceSid,
        FriendlyName = role.FriendlyName,
        Type = role.Scope == RoleScope.Channel ? RoleEndpoints.ConversationType : RoleEndpoints.ServiceType,
        Permissions = [.. role.Permissions.Select(Words.Permission)],
        DateCreated = Timestamp.Format(role.Created),
        DateUpdated = Timestamp.Format(role.Updated),
        Url = $"{Urls.For(call).Roles}/{role.Sid}",
    };
}
