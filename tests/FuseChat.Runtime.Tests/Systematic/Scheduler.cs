using FuseChat.Runtime.Applying;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>Runs strands one at a time, and decides wherever two could meet which of them goes on.</summary>
/// <remarks>
/// They meet where the engine takes or has given back its lock, at the calls of the store, at timers, and where a test says so. Between two such
/// places a strand touches nothing that another does, so that the order of these steps is all there is to vary.
/// </remarks>
/// <param name="pool">Gives the threads.</param>
/// <param name="choose">Given how many ways there are, says which to go.</param>
/// <param name="preemptions">How often a strand that could go on is made to wait; without end where <see langword="null"/>.</param>
internal sealed class Scheduler(StrandPool pool, Func<int, int> choose, int? preemptions = null) : WorkerThreads
{
    private readonly List<Strand> _strands = [];
    private readonly SemaphoreSlim _ended = new(0);
    private readonly List<string> _steps = [];
    private Strand? _current;
    private int _preemptions = preemptions ?? int.MaxValue;
    private bool _isWatching;

    /// <summary>Looks at the engine after each step; the first thing that it finds wrong is kept.</summary>
    public Func<string?>? Watch { get; set; }

    /// <summary>Whether a worker may begin on its caller's strand.</summary>
    public Func<bool> Here { get; init; } = () => true;

    /// <summary>What was found wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>The strands in the order in which they went on.</summary>
    public string Steps => string.Join(' ', _steps);

    public override bool MayRunHere => Here();

    public int Choose(int ways) => choose(ways);

    public void Spawn(string name, Action body)
    {
        var strand = new Strand(name, body);
        _strands.Add(strand);
        strand.Start(pool, error => End(strand, error));
    }

    public override void Queue(IThreadPoolWorkItem worker) => Spawn("worker", worker.Execute);

    public override void Meet()
    {
        if (_current is { } strand && !_isWatching)
        {
            Assert.True(strand.IsHere, $"{strand.Name} goes on outside of its strand");
            Step();
            Switch(strand);
        }
    }

    /// <summary>Lets others go on until something has come about.</summary>
    public void Wait(Func<bool> until)
    {
        _current!.Until = until;
        Meet();
    }

    /// <summary>Runs all strands to their ends.</summary>
    public void Run()
    {
        Next(null)!.Go();
        _ended.Wait();
    }

    private void Switch(Strand strand)
    {
        var next = Next(strand);
        if (next is null)
        {
            Problem ??= $"{strand.Name} and {_strands.Count - 1} more wait for ever";
            _ended.Release();
            strand.Stop();
        }
        else if (next != strand)
        {
            next.Go();
            strand.Stop();
        }
    }

    private void End(Strand strand, Exception? error)
    {
        Problem ??= error is null ? null : $"{strand.Name} failed: {error}";
        Step();
        _strands.Remove(strand);
        _current = null;
        if (Next(null) is { } next)
        {
            next.Go();
            return;
        }

        Problem ??= _strands.Count == 0 ? null : $"{string.Join(", ", _strands.Select(left => left.Name))} wait for ever";
        _ended.Release();
    }

    private Strand? Next(Strand? strand)
    {
        var ready = _strands.Where(other => other != strand && other.IsReady).ToList();
        if (strand is { IsReady: true })
        {
            if (_preemptions == 0 || ready.Count == 0)
            {
                return GoOn(strand);
            }

            ready.Insert(0, strand);
        }

        if (ready.Count == 0)
        {
            return null;
        }

        var next = ready[ready.Count == 1 ? 0 : choose(ready.Count)];
        _preemptions -= strand is { IsReady: true } && next != strand && preemptions is not null ? 1 : 0;
        return GoOn(next);
    }

    private Strand GoOn(Strand strand)
    {
        if (_current != strand)
        {
            _steps.Add(strand.Name);
        }

        strand.Until = null;
        return _current = strand;
    }

    private void Step()
    {
        _isWatching = true;
        Problem ??= Watch?.Invoke();
        _isWatching = false;
    }
}
