namespace FuseChat.Emulator.Store;

/// <summary>Everything stored, behind one lock. Records never change; a table swaps one for the next.</summary>
internal sealed class StoreState(ISidSource sids, TimeProvider clock)
{
    private readonly Dictionary<string, ServiceContents> _contents = new(StringComparer.Ordinal);
    private long _position;

    /// <summary>Held for every read and write; nothing slow happens under it.</summary>
    public Lock Gate { get; } = new();

    public Table<ServiceRecord> Services { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public string NextSid(string prefix) => sids.Next(prefix);

    public long NextPosition() => _position++;

    public ServiceRecord Service(string sid) => Services.FindBySid(sid) ?? throw ChatException.NotFound();

    public ServiceContents Contents(string serviceSid) =>
        _contents.GetValueOrDefault(serviceSid) ?? throw ChatException.NotFound();

    public void Add(ServiceRecord service)
    {
        Services.Add(service);
        _contents.Add(service.Sid, new ServiceContents());
    }

    public void Remove(ServiceRecord service)
    {
        Services.Remove(service);
        _contents.Remove(service.Sid);
    }
}
