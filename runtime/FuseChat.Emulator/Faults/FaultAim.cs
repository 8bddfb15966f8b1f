namespace FuseChat.Emulator.Faults;

/// <summary>Decides call by call whether a rule strikes. Pure but for its counters; the caller locks.</summary>
internal sealed class FaultAim(FaultRule rule)
{
    private readonly PathPattern? _path = rule.Path is null ? null : new PathPattern(rule.Path);
    private readonly Random _random = new(rule.Seed);
    private int _struck;

    /// <summary>Calls that had the method and path of the rule.</summary>
    public int Matched { get; private set; }

    public bool Strikes(string method, string path)
    {
        if (!Fits(method, path) || ++Matched < rule.Nth || _struck >= rule.Count || !Draw())
        {
            return false;
        }

        _struck++;
        return true;
    }

    private bool Fits(string method, string path) =>
        (rule.Method is null || string.Equals(rule.Method, method, StringComparison.OrdinalIgnoreCase))
        && (_path is null || _path.Matches(path));

    private bool Draw() => rule.Probability >= 1 || _random.NextDouble() < rule.Probability;
}
