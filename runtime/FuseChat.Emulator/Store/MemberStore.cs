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
            var found = contents.OpenChannel(channel, now);
            var name = fields.Binding is null ? Check.Identity(identity) : identity is null ? null : Check.Identity(identity);
            CheckRoom(service, contents, contents.Contents(found), name, fields.Binding);
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
                Binding = fields.Binding,
                IsMuted = fields.IsMuted ?? false,
            };
            if (name is not null && contents.Users.FindByKey(name) is null)
            {
                UserStore.Add(state, serviceSid, name, UserFields.None);
            }

            contents.Add(member);
            if (name is not null && contents.Contents(found).Invites.FindByKey(name) is { } invite)
            {
                contents.Contents(found).Invites.Remove(invite);
            }

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
                .Slice(page, member => identities.Count == 0 || (member.Identity is not null && identities.Contains(member.Identity)));
        }
    }

    public MemberRecord Update(string serviceSid, string channel, string member, MemberFields fields)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var now = state.Now;
            var members = contents.Contents(contents.OpenChannel(channel, now));
            var found = members.Member(member);
            Check.Changes(fields != MemberFields.None);
            var changed = found with
            {
                RoleSid = contents.RoleOr(fields.RoleSid, found.RoleSid),
                Attributes = fields.Attributes is { } text ? Check.Attributes(text, ChatLimits.MemberAttributesBytes) : found.Attributes,
                LastReadIndex = fields.LastReadIndex.Or(found.LastReadIndex),
                LastRead = fields.LastRead ?? found.LastRead,
                IsMuted = fields.IsMuted ?? found.IsMuted,
                Binding = Changed(found.Binding, fields.Binding),
                Created = fields.Created ?? found.Created,
                Updated = fields.Updated ?? now,
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

    private static void CheckRoom(ServiceRecord service, ServiceContents contents, ChannelContents channel, string? identity, MessagingBinding? binding)
    {
        if (binding?.Address is not null && identity is not null)
        {
            throw new ChatException(ChatProblem.IdentityWithAddress, "A participant has an identity or an address, not both");
        }

        if (channel.Members.Rows.Any(other => identity is not null ? other.Identity == identity : IsSame(other.Binding, binding)))
        {
            throw new ChatException(ChatProblem.MemberExists, "Member already exists");
        }

        if (channel.Members.Count >= service.Settings.MaxMembersPerChannel)
        {
            throw new ChatException(ChatProblem.ChannelMemberLimit, $"Channel member limit exceeded: {service.Settings.MaxMembersPerChannel}");
        }

        if (identity is null && channel.Members.Rows.Count(other => other.Identity is null) >= ChatLimits.AddressesPerChannel)
        {
            throw new ChatException(ChatProblem.AddressLimit, $"Limit of participants without an identity exceeded: {ChatLimits.AddressesPerChannel}");
        }

        if (identity is not null && contents.ChannelsOf(identity).Count >= service.Settings.MaxChannelsPerUser)
        {
            throw new ChatException(ChatProblem.UserChannelLimit, $"User channel limit exceeded: {service.Settings.MaxChannelsPerUser}");
        }
    }

    private static bool IsSame(MessagingBinding? one, MessagingBinding? other) =>
        one is not null && one.Address is not null && (one.Address, one.ProxyAddress) == (other?.Address, other?.ProxyAddress);

    private static MessagingBinding? Changed(MessagingBinding? found, MessagingBinding? fields) => fields is null ? found : new MessagingBinding
    {
        Address = found?.Address,
        ProxyAddress = fields.ProxyAddress ?? found?.ProxyAddress,
        ProjectedAddress = fields.ProjectedAddress ?? found?.ProjectedAddress,
    };
}
