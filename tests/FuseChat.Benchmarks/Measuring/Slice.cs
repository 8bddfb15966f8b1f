using System.Diagnostics;

namespace FuseChat.Benchmarks.Measuring;

/// <summary>One contestant at one work, run in slices of about <see cref="TargetMilliseconds"/>.</summary>
/// <param name="run">The work.</param>
/// <param name="prepare">Makes ready as many runs as it is told; not part of what is measured.</param>
internal sealed class Slice(Func<object> run, Action<int>? prepare = null)
{
    private const double TargetMilliseconds = 4;
    private const int AllocationRuns = 64;

    private static object? _sink;
    private int _count = 1;

    /// <summary>Runs until the just-in-time compiler has had its say.</summary>
    internal void WarmUp(int milliseconds)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalMilliseconds < milliseconds;)
        {
            prepare?.Invoke(1);
            _sink = run();
        }
    }

    /// <summary>Runs one slice.</summary>
    /// <returns>Nanoseconds of one run.</returns>
    internal double Measure()
    {
        prepare?.Invoke(_count);
        var start = Stopwatch.GetTimestamp();
        for (var index = 0; index < _count; index++)
        {
            _sink = run();
        }

        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var one = elapsed / _count;
        _count = Math.Max(1, (int)(TargetMilliseconds / one));
        return one * 1e6;
    }

    /// <summary>Bytes that one run allocates, on all threads.</summary>
    internal long MeasureAllBytes()
    {
        prepare?.Invoke(1);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _sink = run();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    /// <summary>Bytes that one run allocates.</summary>
    internal long MeasureBytes()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < AllocationRuns; index++)
        {
            _sink = run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / AllocationRuns;
    }
}
