namespace FuseChat.Runtime.Tests.Time;

/// <summary>Delays on a clock, and how many are pending: at the moment when the clock strikes, one is no longer.</summary>
internal sealed class Latency(TimeProvider time)
{
    private int _pending;

    public int Pending => Volatile.Read(ref _pending);

    public async Task PassAsync(TimeSpan delay)
    {
        var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Increment(ref _pending);
        await using var timer = time.CreateTimer(
            _ =>
            {
                Interlocked.Decrement(ref _pending);
                passed.SetResult();
            },
            null,
            delay,
            Timeout.InfiniteTimeSpan);
        await passed.Task;
    }
}
