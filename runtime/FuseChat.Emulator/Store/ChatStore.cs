using FuseChat.Emulator.Store.Files;

namespace FuseChat.Emulator.Store;

/// <summary>The chat data and every operation on it, in no dialect's words. Safe for concurrent use.</summary>
internal sealed class ChatStore : IDisposable
{
    private readonly StoreState _state;
    private readonly StoreFile? _file;

    private ChatStore(ISidSource sids, TimeProvider clock, StoreFile? file)
    {
        _file = file;
        _state = new StoreState(sids, clock);
        Services = new ServiceStore(_state);
        Account = new AccountStore(_state, Services);
        Roles = new RoleStore(_state);
        Channels = new ChannelStore(_state);
        Members = new MemberStore(_state);
        Users = new UserStore(_state, Members);
        Messages = new MessageStore(_state);
        Webhooks = new WebhookStore(_state);
        Invites = new InviteStore(_state);
        Participations = new ParticipationStore(_state, Channels, Members);
    }

    public ServiceStore Services { get; }

    public AccountStore Account { get; }

    public RoleStore Roles { get; }

    public UserStore Users { get; }

    public ChannelStore Channels { get; }

    public MemberStore Members { get; }

    public MessageStore Messages { get; }

    public WebhookStore Webhooks { get; }

    public InviteStore Invites { get; }

    public ParticipationStore Participations { get; }

    /// <param name="sids">Where SIDs come from.</param>
    /// <param name="clock">Where dates come from.</param>
    /// <param name="dataFile">Where the data is kept; null for nowhere but in memory.</param>
    /// <exception cref="IOException">The file cannot be used; the message says why.</exception>
    public static ChatStore Open(ISidSource sids, TimeProvider clock, string? dataFile)
    {
        var store = new ChatStore(sids, clock, dataFile is null ? null : StoreFile.Open(dataFile));
        try
        {
            store._file?.Load(store._state);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Returns once everything that was done so far is on disk. Called before an answer is given.</summary>
    public void Flush() => _file?.Flush(_state);

    public void Dispose() => _file?.Dispose();

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
