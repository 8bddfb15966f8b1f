namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>A clock whose timers ring whenever the scheduler lets them.</summary>
internal sealed class ControlledTime(Scheduler scheduler) : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer();
        scheduler.Spawn("timer", () =>
        {
            if (!timer.IsDisposed)
            {
                callback(state);
            }
        });
        return timer;
    }

    private sealed class Timer : ITimer
    {
        public bool IsDisposed { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => IsDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
