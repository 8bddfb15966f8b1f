using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations on the roles of a service.</summary>
internal sealed class RoleStore(StoreState state)
{
    public RoleRecord Create(string serviceSid, string? friendlyName, RoleScope scope, IReadOnlyList<string> permissions)
    {
        if (string.IsNullOrEmpty(friendlyName))
        {
            throw new ChatException(ChatProblem.FriendlyNameMissing, "Friendly name missing");
        }

        lock (state.Gate)
        {
            var now = state.Now;
            var roles = state.Contents(serviceSid).Roles;
            var role = new RoleRecord
            {
                Sid = state.NextSid(Sid.Role),
                Position = state.NextPosition(),
                ServiceSid = serviceSid,
                FriendlyName = Check.FriendlyName(friendlyName)!,
                Scope = scope,
                Permissions = Some(permissions),
                Created = now,
                Updated = now,
            };
            roles.Add(role);
            return role;
        }
    }

    public RoleRecord Fetch(string serviceSid, string sid)
    {
        lock (state.Gate)
        {
            return Role(serviceSid, sid);
        }
    }

    public PageSlice<RoleRecord> List(string serviceSid, PageRequest page)
    {
        lock (state.Gate)
        {
            return state.Contents(serviceSid).Roles.Slice(page);
        }
    }

    /// <summary>Replaces the whole list of permissions.</summary>
    public RoleRecord Update(string serviceSid, string sid, IReadOnlyList<string> permissions)
    {
        lock (state.Gate)
        {
            var role = Role(serviceSid, sid) with { Permissions = Some(permissions), Updated = state.Now };
            state.Contents(serviceSid).Roles.Replace(role);
            return role;
        }
    }

    public void Delete(string serviceSid, string sid)
    {
        lock (state.Gate)
        {
            var role = Role(serviceSid, sid);
            var service = state.Service(serviceSid);
            if (sid == service.DefaultServiceRoleSid || sid == service.DefaultChannelRoleSid || sid == service.DefaultChannelCreatorRoleSid)
            {
                throw new ChatException(ChatProblem.RoleInUse, $"Role '{sid}' is a default role of its service");
            }

            state.Contents(serviceSid).Roles.Remove(role);
        }
    }

    private static IReadOnlyList<string> Some(IReadOnlyList<string> permissions) =>
        permissions.Count == 0 ? throw new ChatException(ChatProblem.PermissionMissing, "Permission missing") : permissions;

    private RoleRecord Role(string serviceSid, string sid) =>
        state.Contents(serviceSid).Roles.FindBySid(sid) ?? throw ChatException.NotFound();
}
