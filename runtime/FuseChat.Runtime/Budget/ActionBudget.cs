using System.Diagnostics.Metrics;
using FuseChat.Runtime.Diagnostics;
using FuseChat.Runtime.Twilio;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Budget;

/// <summary>Holds back changes so that no channel and no service is changed faster than Twilio takes.</summary>
/// <remarks>
/// One for all clients of an account in a process, whatever their dialect: a channel has one budget at Twilio. A channel is
/// known by the name in the request's path: use its SID throughout. Waiting is in the order of the calls. What is idle for a
/// window's length costs no memory. Metrics: <c>fusechat.budget.waiting</c> (actions that wait now) and
/// <c>fusechat.budget.wait</c> (seconds waited, of those that did). May be used from any thread.
/// </remarks>
public sealed partial class ActionBudget
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ActionScope, ActionQueue> _queues = [];
    private readonly BudgetOptions _options;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly QuietUpDownCounter _waiting;
    private readonly QuietHistogram _wait;
    private ITimer? _sweep;

    /// <summary>Makes a budget, all of it unspent.</summary>
    /// <param name="options">The rate; Twilio's where <see langword="null"/>.</param>
    /// <param name="time">The system's where <see langword="null"/>.</param>
    /// <param name="meters">Makes the meter; the process's own where <see langword="null"/>.</param>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    public ActionBudget(BudgetOptions? options = null, TimeProvider? time = null, IMeterFactory? meters = null)
    {
        _options = options ?? new BudgetOptions();
        string[] problems = [.. _options.Problems(nameof(TwilioOptions.Budget))];
        if (problems.Length > 0)
        {
            throw new OptionsValidationException(nameof(BudgetOptions), typeof(BudgetOptions), problems);
        }

        _time = time ?? TimeProvider.System;
        _start = _time.GetTimestamp();
        var meter = FuseChatMeter.Of(meters);
        _waiting = new(meter.CreateUpDownCounter<long>("fusechat.budget.waiting", "{action}", "Actions that wait for their channel's budget."));
        _wait = new(meter.CreateHistogram<double>("fusechat.budget.wait", "s", "Time that actions waited for their channel's budget."));
    }

    /// <summary>How many scopes are held in memory.</summary>
    internal int ScopeCount
    {
        get
        {
            lock (_gate)
            {
                return _queues.Count;
            }
        }
    }

    /// <summary>How many actions wait for their turn.</summary>
    internal int WaitingCount
    {
        get
        {
            lock (_gate)
            {
                return _queues.Values.Sum(queue => queue.Waiting);
            }
        }
    }

    /// <summary>When an action was last refused for want of a place.</summary>
    internal DateTimeOffset? LastRefusal
    {
        get
        {
            lock (_gate)
            {
                return field;
            }
        }

        private set;
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Takes a place in the window of a scope, and waits for one where there is none.</summary>
    /// <exception cref="BudgetExceededException">The wait was, or would have been, too long.</exception>
    internal async Task EnterAsync(ActionScope scope, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            var queue = QueueOf(scope);
            if (queue.TryEnter(Now))
            {
                return;
            }

            if (queue.Waiting >= _options.MaxWaiting)
            {
                throw Exceeded(scope);
            }

            turn = queue.Wait();
            SetAlarm(queue);
        }

        await WaitAsync(scope, turn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that an action that entered was answered, or given up.</summary>
    internal void Leave(ActionScope scope)
    {
        lock (_gate)
        {
            var queue = QueueOf(scope);
            queue.Answered(Now);
            SetAlarm(queue);
            _sweep ??= _time.CreateTimer(static self => ((ActionBudget)self!).Sweep(), this, _options.Window, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Gives back a place that was entered and not used: nothing was sent.</summary>
    internal void GiveBack(ActionScope scope)
    {
        lock (_gate)
        {
            var queue = QueueOf(scope);
            queue.Unused(Now);
            SetAlarm(queue);
        }
    }

    private async Task WaitAsync(ActionScope scope, TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        var asked = Now;
        _waiting.Add(1);
        try
        {
            await turn.Task.WaitAsync(_options.MaxWait, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            lock (_gate)
            {
                QueueOf(scope).Abandon(turn, Now);
            }

            throw error is TimeoutException ? Exceeded(scope) : error;
        }
        finally
        {
            _waiting.Add(-1);
            _wait.Record((Now - asked).TotalSeconds);
        }
    }

    private BudgetExceededException Exceeded(ActionScope scope)
    {
        lock (_gate)
        {
            LastRefusal = _time.GetUtcNow();
        }

        return new BudgetExceededException(scope, _options.MaxWait, _options.MaxWaiting);
    }

    private ActionQueue QueueOf(ActionScope scope)
    {
        if (!_queues.TryGetValue(scope, out var queue))
        {
            _queues.Add(scope, queue = new ActionQueue(_options));
        }

        return queue;
    }
}
