using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Tests.Applying;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>One run of a plan in one order.</summary>
internal sealed class Trial
{
    private readonly Plan _plan;
    private readonly Scheduler _scheduler;
    private readonly ControlledStore _store;
    private readonly IApplier _applier;
    private int _faults;
    private Task? _closing;

    private Trial(Plan plan, StrandPool pool, Func<int, int> choose, int? preemptions, Func<ControlledStore, Scheduler, Plan, IApplier> applier)
    {
        (_plan, _faults) = (plan, plan.Faults);
        _scheduler = new Scheduler(pool, choose, preemptions) { Here = () => !plan.Varies || choose(2) == 0 };
        _store = new ControlledStore(_scheduler, NextFault, () => plan.Varies && choose(2) == 0);
        _applier = applier(_store, _scheduler, plan);
    }

    /// <summary>Runs a plan.</summary>
    /// <returns>What is wrong, with the order in which it is; <see langword="null"/> where nothing is.</returns>
    public static string? Run(
        Plan plan, StrandPool pool, Func<int, int> choose, int? preemptions = null, Func<ControlledStore, Scheduler, Plan, IApplier>? applier = null)
    {
        var trial = new Trial(plan, pool, choose, preemptions, applier ?? ((store, scheduler, _) => new EngineApplier(Engine(store, scheduler, plan))));
        trial.Run();
        var problem = trial._scheduler.Problem ?? trial.Verdict();
        return problem is null ? null : $"{problem}{Environment.NewLine}Order: {trial._scheduler.Steps}";
    }

    /// <summary>The engine over a store.</summary>
    public static ApplyEngine Engine(ControlledStore store, Scheduler scheduler, Plan plan)
        => new(store, scheduler, plan.Options, null, new ControlledTime(scheduler), null);

    private void Run()
    {
        _scheduler.Watch = Watch;
        for (var i = 0; i < _plan.Callers.Count; i++)
        {
            var calls = _plan.Callers[i];
            _scheduler.Spawn($"caller{i}", () => Call(calls));
        }

        foreach (var cancelled in _plan.Cancelled)
        {
            _scheduler.Spawn($"cancel-{cancelled.Name}", cancelled.Cancel);
        }

        if (_plan.Closes)
        {
            _scheduler.Spawn("close", () => _closing = _applier.CloseAsync());
        }

        if (_plan.Forgets)
        {
            _scheduler.Spawn("forget", () => _applier.Forget(_plan.Callers[0][0].Resource));
        }

        if (_plan.Seeds)
        {
            _scheduler.Spawn("seed", () => _applier.Seed(_plan.Callers[0][0].Resource, () =>
            {
                _scheduler.Meet();
                var read = _store[_plan.Callers[0][0].Resource];
                _scheduler.Meet();
                return read;
            }));
        }

        _scheduler.Run();
    }

    private void Call(IReadOnlyList<Operation> calls)
    {
        foreach (var call in calls)
        {
            call.Call(_applier, _plan.Operations);
            if (_plan.Waits)
            {
                _scheduler.Wait(() => call.Answer!.IsCompleted);
            }
            else
            {
                _scheduler.Meet();
            }
        }
    }

    private Fault NextFault()
    {
        if (_faults == 0 || _scheduler.Choose(3) > 0)
        {
            return Fault.None;
        }

        _faults--;
        return (Fault)(1 + _scheduler.Choose(3));
    }

    private string? Watch()
    {
        var (longest, isDrained) = _applier.State;
        return _store.Doubled is { } doubled ? $"{doubled} had two calls of the store at once"
            : _plan.Options.WhenFull == QueueFullMode.Refuse && longest > _plan.Options.QueueLimit ? $"{longest} mutations wait for one resource"
            : isDrained && _plan.Operations.Any(call => call.Answer is { IsCompleted: false }) ? "The engine has ended before all callers were answered"
            : null;
    }

    private string? Verdict()
        => _plan.Closes && !_applier.State.IsDrained ? "The engine was closed and has not ended"
            : _plan.Operations.Select(call => Truth.ProblemOf(call, _plan, _store[call.Resource])).FirstOrDefault(problem => problem is not null);
}
