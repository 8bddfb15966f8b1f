using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations on the users of a service, and on the channels that they joined.</summary>
internal sealed class UserStore(StoreState state, MemberStore members)
{
    public UserView Create(string serviceSid, string? identity, UserFields fields)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var name = Check.Identity(identity);
            if (contents.Users.FindByKey(name) is not null)
            {
                throw new ChatException(ChatProblem.UserExists, "User already exists");
            }

            return View(contents, Add(state, serviceSid, name, fields));
        }
    }

    public UserView Fetch(string serviceSid, string user)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            return View(contents, contents.User(user));
        }
    }

    public PageSlice<UserView> List(string serviceSid, PageRequest page)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            return contents.Users.Slice(page).Select(user => View(contents, user));
        }
    }

    public UserView Update(string serviceSid, string user, UserFields fields)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var found = contents.User(user);
            Check.Changes(fields != UserFields.None);
            var changed = found with
            {
                FriendlyName = Check.FriendlyName(fields.FriendlyName) ?? found.FriendlyName,
                RoleSid = contents.RoleOr(fields.RoleSid, found.RoleSid),
                Attributes = fields.Attributes is { } text ? Check.Attributes(text, ChatLimits.UserAttributesBytes) : found.Attributes,
                Updated = state.Now,
            };
            contents.Users.Replace(changed);
            return View(contents, changed);
        }
    }

    /// <summary>Deletes a user and takes it out of its channels.</summary>
    public void Delete(string serviceSid, string user)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var found = contents.User(user);
            foreach (var channel in contents.ChannelsOf(found.Identity).ToArray())
            {
                contents.Remove(contents.Contents(channel).Member(found.Identity));
            }

            contents.Users.Remove(found);
        }
    }

    public MembershipView FetchMembership(string serviceSid, string user, string channel)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var found = contents.User(user);
            return View(found, contents, contents.Channel(channel));
        }
    }

    public MembershipView UpdateMembership(string serviceSid, string user, string channel, MemberFields fields)
    {
        lock (state.Gate)
        {
            var found = FetchMembership(serviceSid, user, channel);
            members.Update(serviceSid, found.Channel.Sid, found.Member.Sid, fields);
            return FetchMembership(serviceSid, user, channel);
        }
    }

    public void DeleteMembership(string serviceSid, string user, string channel)
    {
        lock (state.Gate)
        {
            state.Contents(serviceSid).Remove(FetchMembership(serviceSid, user, channel).Member);
        }
    }

    public PageSlice<MembershipView> ListMemberships(string serviceSid, string user, PageRequest page)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var found = contents.User(user);
            var joined = contents.ChannelsOf(found.Identity).ToHashSet(StringComparer.Ordinal);
            return contents.Channels
                .Slice(page, channel => joined.Contains(channel.Sid))
                .Select(channel => View(found, contents, channel));
        }
    }

    /// <summary>Adds a user; the caller holds the lock and has checked that the identity is free.</summary>
    public static UserRecord Add(StoreState state, string serviceSid, string identity, UserFields fields)
    {
        var now = state.Now;
        var contents = state.Contents(serviceSid);
        var user = new UserRecord
        {
            FriendlyName = Check.FriendlyName(fields.FriendlyName),
            RoleSid = contents.RoleOr(fields.RoleSid, state.Service(serviceSid).DefaultServiceRoleSid),
            Attributes = Check.Attributes(fields.Attributes ?? Check.EmptyAttributes, ChatLimits.UserAttributesBytes),
            Sid = state.NextSid(Sid.User),
            Position = state.NextPosition(),
            ServiceSid = serviceSid,
            Identity = identity,
            Created = now,
            Updated = now,
        };
        contents.Users.Add(user);
        return user;
    }

    private static UserView View(ServiceContents contents, UserRecord user) => new(user, contents.ChannelsOf(user.Identity).Count);

    private MembershipView View(UserRecord user, ServiceContents contents, ChannelRecord channel)
    {
        var inside = contents.Contents(channel);
        var member = inside.Members.FindByKey(user.Identity) ?? throw ChatException.NotFound();
        int? unread = member.LastReadIndex is { } read ? inside.Messages.Rows.Count(message => message.Index > read) : null;
        return new MembershipView(user.Sid, member, channel, channel.StateAt(state.Now), unread);
    }
}
