namespace FuseChat.Emulator.Store;

/// <summary>What one service holds; it goes with the service.</summary>
internal sealed class ServiceContents(ChangeLog changes)
{
    private readonly Dictionary<string, ChannelContents> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _channelsOf = new(StringComparer.Ordinal);

    public Table<RoleRecord> Roles { get; } = new(changes);

    public Table<UserRecord> Users { get; } = new(changes);

    public Table<ChannelRecord> Channels { get; } = new(changes);

    /// <exception cref="ChatException">The channel is not there, or closed.</exception>
    public ChannelRecord OpenChannel(string sidOrName, DateTimeOffset now)
    {
        var channel = Channel(sidOrName);
        return channel.StateAt(now) == ConversationState.Closed
            ? throw new ChatException(ChatProblem.ChannelClosed, "A closed conversation cannot be changed")
            : channel;
    }

    public ChannelRecord Channel(string sidOrName) => Channels.Find(sidOrName) ?? throw ChatException.NotFound();

    public ChannelContents Contents(ChannelRecord channel) => _contents[channel.Sid];

    public ChannelContents Contents(string channelSidOrName) => Contents(Channel(channelSidOrName));

    public UserRecord User(string sidOrIdentity) => Users.Find(sidOrIdentity) ?? throw ChatException.NotFound();

    /// <summary>SIDs of the channels that an identity is a member of, in the order of joining.</summary>
    public IReadOnlyList<string> ChannelsOf(string identity) => _channelsOf.GetValueOrDefault(identity) ?? [];

    public void Add(ChannelRecord channel)
    {
        Channels.Add(channel);
        _contents.Add(channel.Sid, new ChannelContents(changes));
    }

    public void Remove(ChannelRecord channel)
    {
        foreach (var member in Contents(channel).Members.Rows)
        {
            Leave(member);
        }

        _contents.Remove(channel.Sid);
        Channels.Remove(channel);
    }

    public void Add(MemberRecord member)
    {
        _contents[member.ChannelSid].Members.Add(member);
        if (member.Identity is null)
        {
            return;
        }

        if (!_channelsOf.TryGetValue(member.Identity, out var channels))
        {
            _channelsOf.Add(member.Identity, channels = []);
        }

        channels.Add(member.ChannelSid);
    }

    public void Remove(MemberRecord member)
    {
        _contents[member.ChannelSid].Members.Remove(member);
        Leave(member);
    }

    private void Leave(MemberRecord member)
    {
        if (member.Identity is { } identity)
        {
            _channelsOf[identity].Remove(member.ChannelSid);
        }
    }

    public string RoleOr(string? roleSid, string fallback)
    {
        if (roleSid is not null && Roles.FindBySid(roleSid) is null)
        {
            throw new ChatException(ChatProblem.RoleNotFound, $"Role '{roleSid}' not found");
        }

        return roleSid ?? fallback;
    }
}
