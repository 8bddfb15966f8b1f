namespace FuseChat.Benchmarks.Measuring;

/// <summary>Contestants that take turns at the same work.</summary>
/// <remarks>
/// Machines drift by a factor of two within seconds, so times are not compared but ratios: each slice is divided by the base's slice of
/// the same round. The order is new in each round, since a slice pays for the garbage and the caches that the one before it left.
/// </remarks>
internal sealed class Contest(IReadOnlyList<Slice> slices)
{
    private readonly Random _random = new(1);
    private readonly List<double[]> _rounds = [];

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

        _rounds.Add(times);
    }

    /// <summary>The bytes that a run of each contestant allocates, on all threads.</summary>
    internal double[] Bytes() => [.. slices.Select(slice => (double)slice.MeasureAllBytes())];

    /// <summary>The median ratio of a contestant to the base.</summary>
    internal double Ratio(int contestant) => Median(times => times[contestant] / times[0]);

    /// <summary>The median time of the base, in nanoseconds.</summary>
    internal double BaseTime() => Median(times => times[0]);

    /// <summary>The median over all rounds of what follows from the times of one, in nanoseconds by contestant.</summary>
    internal double Median(Func<double[], double> value)
    {
        var sorted = _rounds.Select(value).Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
