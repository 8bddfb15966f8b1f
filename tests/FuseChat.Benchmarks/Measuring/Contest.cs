namespace FuseChat.Benchmarks.Measuring;

/// <summary>Contestants that take turns at the same work.</summary>
/// <remarks>
/// Machines drift by a factor of two within seconds, so times are not compared but ratios: each slice is divided by the base's slice of
/// the same round. The order is new in each round, since a slice pays for the garbage and the caches that the one before it left.
/// </remarks>
internal sealed class Contest(IReadOnlyList<Slice> slices)
{
    private readonly Random _random = new(1);
    private readonly List<double>[] _ratios = [.. slices.Select(_ => new List<double>())];
    private readonly List<double> _base = [];

    internal void WarmUp(int milliseconds)
    {
        foreach (var slice in slices)
        {
            slice.WarmUp(milliseconds);
            slice.Measure();
        }
    }

    /// <summary>Runs one slice of each contestant; the first is the base.</summary>
    internal void Round()
    {
        var order = Enumerable.Range(0, slices.Count).ToArray();
        _random.Shuffle(order);
        var times = new double[slices.Count];
        foreach (var index in order)
        {
            times[index] = slices[index].Measure();
        }

        _base.Add(times[0]);
        for (var index = 0; index < times.Length; index++)
        {
            _ratios[index].Add(times[index] / times[0]);
        }
    }

    /// <summary>The median ratio of a contestant to the base.</summary>
    internal double Ratio(int contestant) => Median(_ratios[contestant]);

    /// <summary>The median time of the base, in nanoseconds.</summary>
    internal double BaseTime() => Median(_base);

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
