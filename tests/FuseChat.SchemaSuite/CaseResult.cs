using System.Collections.Immutable;

namespace FuseChat.SchemaSuite;

/// <summary>What came of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Passed">Number of tests with the suite's answer.</param>
/// <param name="Refused">Number of tests that were not run, because the generator refused the schema.</param>
/// <param name="Notes">A line for each refusal and each wrong answer.</param>
internal sealed record CaseResult(SuiteCase Case, int Passed, int Refused, ImmutableArray<string> Notes)
{
    public int Wrong => Case.Tests.Length - Passed - Refused;
}
