namespace FuseChat.Emulator.Store;

/// <summary>The four roles that a new service has.</summary>
internal sealed record DefaultRoles(RoleRecord ServiceUser, RoleRecord ServiceAdmin, RoleRecord ChannelUser, RoleRecord ChannelAdmin)
{
    private static readonly string[] MemberPermissions = ["sendMessage", "leaveChannel", "editOwnMessage", "deleteOwnMessage"];

    public IReadOnlyList<RoleRecord> All => [ServiceUser, ServiceAdmin, ChannelUser, ChannelAdmin];

    public static DefaultRoles For(string serviceSid, StoreState state)
    {
        return new DefaultRoles(
            Role("service user", RoleScope.Service),
            Role("service admin", RoleScope.Service),
            Role("channel user", RoleScope.Channel),
            Role("channel admin", RoleScope.Channel));

        RoleRecord Role(string name, RoleScope scope) => new()
        {
            Sid = state.NextSid(Sid.Role),
            Position = state.NextPosition(),
            ServiceSid = serviceSid,
            FriendlyName = name,
            Scope = scope,
            Permissions = MemberPermissions,
            Created = state.Now,
            Updated = state.Now,
        };
    }
}
