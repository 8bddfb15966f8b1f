namespace FuseChat.Emulator.Store;

/// <summary>The chat data and every operation on it, in no dialect's words. Safe for concurrent use.</summary>
internal sealed class ChatStore
{
    private readonly StoreState _state;

    public ChatStore(ISidSource sids, TimeProvider clock)
    {
        _state = new StoreState(sids, clock);
        Services = new ServiceStore(_state);
        Roles = new RoleStore(_state);
        Users = new UserStore(_state);
        Channels = new ChannelStore(_state);
        Members = new MemberStore(_state);
        Messages = new MessageStore(_state);
    }

    public ServiceStore Services { get; }

    public RoleStore Roles { get; }

    public UserStore Users { get; }

    public ChannelStore Channels { get; }

    public MemberStore Members { get; }

    public MessageStore Messages { get; }

    /// <summary>The attributes of whatever has this SID, as they were sent; null when nothing has it.</summary>
    public string? FindAttributes(string sid)
    {
        lock (_state.Gate)
        {
            return _state.Services.Rows.Select(service => Find(_state.Contents(service.Sid), sid)).FirstOrDefault(found => found is not null);
        }
    }

    private static string? Find(ServiceContents service, string sid) =>
        service.Channels.FindBySid(sid)?.Attributes
        ?? service.Users.FindBySid(sid)?.Attributes
        ?? service.Channels.Rows.Select(channel => Find(service.Contents(channel), sid)).FirstOrDefault(found => found is not null);

    private static string? Find(ChannelContents channel, string sid) =>
        channel.Messages.FindBySid(sid)?.Attributes ?? channel.Members.FindBySid(sid)?.Attributes;
}
