namespace FuseChat.Emulator;

/// <summary>Which calls a fault strikes, when, and how. By default the next call, before it is carried out.</summary>
public sealed record FaultRule
{
    /// <summary>What happens to a call that is struck.</summary>
    public required FaultEffect Effect { get; init; }

    /// <summary>HTTP method of the calls that match, such as <c>POST</c>.</summary>
    /// <value>Upper or lower case; null, the default, for every method.</value>
    public string? Method { get; init; }

    /// <summary>Path of the calls that match, such as <c>/v2/Services/*/Channels/*</c>.</summary>
    /// <value>
    /// Compared segment by segment with the decoded path, letter case included. In a segment <c>*</c> stands for any characters;
    /// the segment <c>**</c> stands for any number of segments. Null, the default, for every path.
    /// </value>
    public string? Path { get; init; }

    /// <summary>The matching call that is struck first.</summary>
    /// <value>1, the default, or more. Counted from when the rule is added.</value>
    public int Nth { get; init; } = 1;

    /// <summary>How many calls are struck at most.</summary>
    /// <value>1, the default, or more; null for as many as match.</value>
    public int? Count { get; init; } = 1;

    /// <summary>How likely a matching call is struck, from the <see cref="Nth"/> on.</summary>
    /// <value>Above 0 and up to 1, the default. Drawn from <see cref="Seed"/>, so the same calls in the same order fare alike.</value>
    public double Probability { get; init; } = 1;

    /// <summary>What <see cref="Probability"/> draws from.</summary>
    /// <value>Any number, by default 0.</value>
    public int Seed { get; init; }

    /// <summary>Whether the call is carried out first.</summary>
    /// <value>By default <see cref="FaultMoment.BeforeCommit"/>.</value>
    public FaultMoment Moment { get; init; }

    /// <exception cref="ArgumentException">A value is out of range; the message names it and what is accepted.</exception>
    internal void Demand()
    {
        Demand(Effect is not null, nameof(Effect), "given");
        Demand(Method is null || Method.Length > 0, nameof(Method), "an HTTP method, or left out");
        Demand(Path is null || Path.StartsWith('/'), nameof(Path), "a path that starts with '/', or left out");
        Demand(Nth >= 1, nameof(Nth), "1 or more");
        Demand(Count is null or >= 1, nameof(Count), "1 or more, or null");
        Demand(Probability is > 0 and <= 1, nameof(Probability), "above 0 and up to 1");
        Demand(Enum.IsDefined(Moment), nameof(Moment), "before or after the commit");
    }

    private static void Demand(bool condition, string property, string accepted)
    {
        if (!condition)
        {
            throw new ArgumentException($"{property} must be {accepted}", property);
        }
    }
}
