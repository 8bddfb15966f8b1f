using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations on services.</summary>
internal sealed class ServiceStore(StoreState state)
{
    public ServiceRecord Create(string? friendlyName)
    {
        var name = Name(friendlyName);
        lock (state.Gate)
        {
            var now = state.Now;
            var sid = state.NextSid(Sid.Service);
            var roles = DefaultRoles.For(sid, state);
            var service = new ServiceRecord
            {
                Sid = sid,
                Position = state.NextPosition(),
                FriendlyName = name,
                DefaultServiceRoleSid = roles.ServiceUser.Sid,
                DefaultChannelRoleSid = roles.ChannelUser.Sid,
                DefaultChannelCreatorRoleSid = roles.ChannelAdmin.Sid,
                Settings = new ServiceSettings(),
                Created = now,
                Updated = now,
            };
            state.Add(service);
            foreach (var role in roles.All)
            {
                state.Contents(sid).Roles.Add(role);
            }

            return service;
        }
    }

    public ServiceRecord Fetch(string sid)
    {
        lock (state.Gate)
        {
            return state.Service(sid);
        }
    }

    public PageSlice<ServiceRecord> List(PageRequest page)
    {
        lock (state.Gate)
        {
            return state.Services.Slice(page);
        }
    }

    /// <param name="sid">The service.</param>
    /// <param name="change">Gives the record as it shall be; called under the lock, so it must be quick.</param>
    public ServiceRecord Update(string sid, Func<ServiceRecord, ServiceRecord> change)
    {
        lock (state.Gate)
        {
            var changed = change(state.Service(sid));
            var contents = state.Contents(sid);
            contents.RoleOr(changed.DefaultServiceRoleSid, "");
            contents.RoleOr(changed.DefaultChannelRoleSid, "");
            contents.RoleOr(changed.DefaultChannelCreatorRoleSid, "");
            changed = changed with { FriendlyName = Name(changed.FriendlyName), Updated = state.Now };
            state.Services.Replace(changed);
            return changed;
        }
    }

    public void Delete(string sid)
    {
        lock (state.Gate)
        {
            state.Remove(state.Service(sid));
        }
    }

    private static string Name(string? friendlyName) =>
        string.IsNullOrEmpty(friendlyName)
            ? throw new ChatException(ChatProblem.FriendlyNameMissing, "Friendly name missing")
            : Check.FriendlyName(friendlyName)!;
}
