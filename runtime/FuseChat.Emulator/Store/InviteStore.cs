using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations on the invitations of a channel. An invitation is named by its SID.</summary>
internal sealed class InviteStore(StoreState state)
{
    public InviteRecord Create(string serviceSid, string channel, string? identity, string? roleSid)
    {
        lock (state.Gate)
        {
            var now = state.Now;
            var contents = state.Contents(serviceSid);
            var found = contents.OpenChannel(channel, now);
            var name = Check.Identity(identity);
            var inside = contents.Contents(found);
            if (inside.Members.FindByKey(name) is not null)
            {
                throw new ChatException(ChatProblem.MemberExists, "Member already exists");
            }

            if (inside.Invites.FindByKey(name) is not null)
            {
                throw new ChatException(ChatProblem.InviteExists, "User already invited");
            }

            var invite = new InviteRecord
            {
                RoleSid = contents.RoleOr(roleSid, state.Service(serviceSid).DefaultChannelRoleSid),
                Sid = state.NextSid(Sid.Invite),
                Position = state.NextPosition(),
                ServiceSid = serviceSid,
                ChannelSid = found.Sid,
                Identity = name,
                CreatedBy = ChannelStore.DefaultCreator,
                Created = now,
            };
            inside.Invites.Add(invite);
            return invite;
        }
    }

    public InviteRecord Fetch(string serviceSid, string channel, string sid)
    {
        lock (state.Gate)
        {
            return Invite(serviceSid, channel, sid);
        }
    }

    /// <param name="serviceSid">The service.</param>
    /// <param name="channel">SID or unique name.</param>
    /// <param name="identities">The only identities wanted; everybody when empty.</param>
    /// <param name="page">Which part of the list.</param>
    public PageSlice<InviteRecord> List(string serviceSid, string channel, IReadOnlyCollection<string> identities, PageRequest page)
    {
        lock (state.Gate)
        {
            return state.Contents(serviceSid).Contents(channel).Invites
                .Slice(page, invite => identities.Count == 0 || identities.Contains(invite.Identity));
        }
    }

    public void Delete(string serviceSid, string channel, string sid)
    {
        lock (state.Gate)
        {
            state.Contents(serviceSid).Contents(channel).Invites.Remove(Invite(serviceSid, channel, sid));
        }
    }

    private InviteRecord Invite(string serviceSid, string channel, string sid) =>
        state.Contents(serviceSid).Contents(channel).Invites.FindBySid(sid) ?? throw ChatException.NotFound();
}
