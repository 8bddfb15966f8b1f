using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations on the members of a channel. A member is named by its SID or its identity.</summary>
internal sealed class MemberStore(StoreState state)
{
    /// <summary>Adds a member, and the user behind it where the service does not know the identity yet.</summary>
    public MemberRecord Create(string serviceSid, string channel, string? identity, MemberFields fields)
    {
        lock (state.Gate)
        {
            var now = state.Now;
            var service = state.Service(serviceSid);
            var contents = state.Contents(serviceSid);
            var found = contents.Channel(channel);
            var name = Check.Identity(identity);
            CheckRoom(service, contents, contents.Contents(found), name);
            var member = new MemberRecord
            {
                RoleSid = contents.RoleOr(fields.RoleSid, service.DefaultChannelRoleSid),
                Attributes = Check.Attributes(fields.Attributes ?? Check.EmptyAttributes, ChatLimits.MemberAttributesBytes),
                LastReadIndex = fields.LastReadIndex.Value,
                LastRead = fields.LastRead,
                Created = fields.Created ?? now,
                Updated = fields.Updated ?? fields.Created ?? now,
                Sid = state.NextSid(Sid.Member),
                Position = state.NextPosition(),
                ServiceSid = serviceSid,
                ChannelSid = found.Sid,
                Identity = name,
            };
            if (contents.Users.FindByKey(name) is null)
            {
                UserStore.Add(state, serviceSid, name, UserFields.None);
            }

            contents.Add(member);
            return member;
        }
    }

    public MemberRecord Fetch(string serviceSid, string channel, string member)
    {
        lock (state.Gate)
        {
            return state.Contents(serviceSid).Contents(channel).Member(member);
        }
    }

    /// <param name="serviceSid">The service.</param>
    /// <param name="channel">SID or unique name.</param>
    /// <param name="identities">The only identities wanted; everybody when empty.</param>
    /// <param name="page">Which part of the list.</param>
    public PageSlice<MemberRecord> List(string serviceSid, string channel, IReadOnlyCollection<string> identities, PageRequest page)
    {
        lock (state.Gate)
        {
            return state.Contents(serviceSid).Contents(channel).Members
                .Slice(page, member => identities.Count == 0 || identities.Contains(member.Identity));
        }
    }

    public MemberRecord Update(string serviceSid, string channel, string member, MemberFields fields)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var members = contents.Contents(channel);
            var found = members.Member(member);
            Check.Changes(fields != MemberFields.None);
            var changed = found with
            {
                RoleSid = contents.RoleOr(fields.RoleSid, found.RoleSid),
                Attributes = fields.Attributes is { } text ? Check.Attributes(text, ChatLimits.MemberAttributesBytes) : found.Attributes,
                LastReadIndex = fields.LastReadIndex.Or(found.LastReadIndex),
                LastRead = fields.LastRead ?? found.LastRead,
                Created = fields.Created ?? found.Created,
                Updated = fields.Updated ?? state.Now,
            };
            members.Members.Replace(changed);
            return changed;
        }
    }

    public void Delete(string serviceSid, string channel, string member)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            contents.Remove(contents.Contents(channel).Member(member));
        }
    }

    private static void CheckRoom(ServiceRecord service, ServiceContents contents, ChannelContents channel, string identity)
    {
        if (channel.Members.FindByKey(identity) is not null)
        {
            throw new ChatException(ChatProblem.MemberExists, "Member already exists");
        }

        if (channel.Members.Count >= service.Settings.MaxMembersPerChannel)
        {
            throw new ChatException(ChatProblem.ChannelMemberLimit, $"Channel member limit exceeded: {service.Settings.MaxMembersPerChannel}");
        }

        if (contents.ChannelsOf(identity).Count >= service.Settings.MaxChannelsPerUser)
        {
            throw new ChatException(ChatProblem.UserChannelLimit, $"User channel limit exceeded: {service.Settings.MaxChannelsPerUser}");
        }
    }
}
