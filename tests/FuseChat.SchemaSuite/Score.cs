namespace FuseChat.SchemaSuite;

/// <summary>Counts of tests.</summary>
internal sealed record Score(int Passed, int Refused, int Wrong)
{
    public static Score Of(IEnumerable<CaseResult> results) => results.Aggregate(
        new Score(0, 0, 0), (sum, result) => new(sum.Passed + result.Passed, sum.Refused + result.Refused, sum.Wrong + result.Wrong));

    public override string ToString() => $"passed {Passed}, refused {Refused}, wrong {Wrong}";
}
