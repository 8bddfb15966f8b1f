using FuseChat.Emulator.Faults;

namespace FuseChat.Emulator;

/// <summary>A fault that was asked for: tells what it has done, and lets go what it holds. Safe for concurrent use.</summary>
public sealed class Fault : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FaultSet _owner;
    private readonly FaultAim _aim;
    private readonly List<(int Times, TaskCompletionSource Reached)> _waiting = [];
    private TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _struck;
    private int _held;

    internal Fault(FaultSet owner, string id, FaultRule rule)
    {
        (_owner, Id, Rule, _aim) = (owner, id, rule, new FaultAim(rule));
    }

    /// <summary>Name of the fault in this emulator, such as <c>1</c>; <see cref="RecordedRequest.Fault"/> tells it.</summary>
    public string Id { get; }

    /// <summary>What was asked for.</summary>
    public FaultRule Rule { get; }

    /// <summary>Calls so far that had the rule's method and path, struck or not.</summary>
    public int Matched => Locked(() => _aim.Matched);

    /// <summary>Calls struck so far. A call that is delayed or held counts from when it stands still.</summary>
    public int Struck => Locked(() => _struck);

    /// <summary>Calls that stand still until <see cref="Release"/>.</summary>
    public int Held => Locked(() => _held);

    /// <summary>Waits until the fault has struck so many times. With <see cref="FaultEffect.Hold"/> those calls then stand still.</summary>
    /// <param name="times">How often, counted from when the fault was added.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task StruckAsync(int times = 1, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_struck >= times)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((times, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Lets the calls that are held go on. Calls that come later are held again, as far as the rule says so.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _release.SetResult();
            _release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Takes the fault away: it strikes no more, and what it holds goes on.</summary>
    public void Dispose()
    {
        _owner.Remove(this);
        Release();
    }

    internal bool Strikes(string method, string path) => Locked(() => _aim.Strikes(method, path));

    /// <summary>Counts a strike. Called once the call waits, so that whoever is told can rely on it.</summary>
    internal void Announce()
    {
        lock (_gate)
        {
            _struck++;
            foreach (var (_, reached) in _waiting.Where(each => each.Times <= _struck))
            {
                reached.SetResult();
            }

            _waiting.RemoveAll(each => each.Times <= _struck);
        }
    }

    internal Task HoldAsync(CancellationToken stopping)
    {
        lock (_gate)
        {
            _held++;
            return WaitAsync(_release.Task.WaitAsync(stopping));
        }
    }

    private async Task WaitAsync(Task released)
    {
        try
        {
            await released.ConfigureAwait(false);
        }
        finally
        {
            Locked(() => _held--);
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}
