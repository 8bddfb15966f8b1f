namespace FuseChat.Runtime.Tests.Time;

/// <summary>A clock on which every wait is over at once, and has passed.</summary>
internal sealed class SkippingTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private TimeSpan _now;

    /// <summary>What was waited for, in turn.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
            {
                return [.. _waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _now.Ticks;
        }
    }

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero) + GetElapsedTime(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Skipped(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Skipped(SkippingTime time, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.Zero)
            {
                lock (time._gate)
                {
                    time._now += dueTime;
                    time._waits.Add(dueTime);
                }

                ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);
            }

            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
