namespace FuseChat.Runtime.Budget;

// The timers: for whose turn it is next, and for what is idle.
public sealed partial class ActionBudget
{
    private void SetAlarm(ActionQueue queue)
    {
        if (queue.NextTurn is not { } next)
        {
            return;
        }

        queue.Alarm ??= _time.CreateTimer(_ => Advance(queue), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // Timers count whole milliseconds; one that rings early would ring again at once.
        var wait = Math.Max(0, Math.Ceiling((next - Now).TotalMilliseconds));
        queue.Alarm.Change(TimeSpan.FromMilliseconds(wait), Timeout.InfiniteTimeSpan);
    }

    private void Advance(ActionQueue queue)
    {
        lock (_gate)
        {
            queue.Advance(Now);
            SetAlarm(queue);
        }
    }

    private void Sweep()
    {
        lock (_gate)
        {
            foreach (var (scope, queue) in _queues)
            {
                if (queue.IsEmpty(Now))
                {
                    queue.Alarm?.Dispose();
                    _queues.Remove(scope);
                }
            }

            if (_queues.Count > 0)
            {
                _sweep!.Change(_options.Window, Timeout.InfiniteTimeSpan);
            }
            else
            {
                _sweep!.Dispose();
                _sweep = null;
            }
        }
    }
}
