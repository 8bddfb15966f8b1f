namespace FuseChat.Emulator.Store;

/// <summary>Everything stored, behind one lock. Records never change; a table swaps one for the next.</summary>
internal sealed class StoreState
{
    private readonly Dictionary<string, ServiceContents> _contents = new(StringComparer.Ordinal);
    private readonly ISidSource _sids;
    private readonly TimeProvider _clock;
    private AccountRecord _account = new();
    private long _position;

    public StoreState(ISidSource sids, TimeProvider clock)
    {
        (_sids, _clock) = (sids, clock);
        Services = new Table<ServiceRecord>(Changes);
    }

    /// <summary>Held for every read and write; nothing slow happens under it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>What a data file has not seen yet.</summary>
    public ChangeLog Changes { get; } = new();

    public Table<ServiceRecord> Services { get; }

    public AccountRecord Account
    {
        get => _account;
        set
        {
            _account = value;
            Changes.Put(value, Sid.Account, 0);
        }
    }

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The next position, and how many SIDs were given out.</summary>
    public (long Position, long Sids) Counters => (_position, _sids.Given);

    public void Restore(long position, long sids) => (_position, _sids.Given) = (position, sids);

    public string NextSid(string prefix) => _sids.Next(prefix);

    public long NextPosition() => _position++;

    public ServiceRecord Service(string sid) => Services.FindBySid(sid) ?? throw ChatException.NotFound();

    public ServiceContents? FindContents(string serviceSid) => _contents.GetValueOrDefault(serviceSid);

    public ServiceContents Contents(string serviceSid) => FindContents(serviceSid) ?? throw ChatException.NotFound();

    public void Add(ServiceRecord service)
    {
        Services.Add(service);
        _contents.Add(service.Sid, new ServiceContents(Changes));
    }

    public void Remove(ServiceRecord service)
    {
        Services.Remove(service);
        _contents.Remove(service.Sid);
    }
}
