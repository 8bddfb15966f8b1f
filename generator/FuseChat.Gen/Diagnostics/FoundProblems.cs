using System.Collections.Immutable;
using FuseChat.Gen.Model;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Diagnostics;

/// <summary>All that is wrong beyond the JSON of schema files, without places.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="OfSchemas">What is wrong with schemas: what they show alone, and what only shows with C# names. Each once.</param>
/// <param name="OfTypes">What is wrong with annotated types.</param>
internal sealed record FoundProblems(EquatableArray<SchemaProblem> OfSchemas, EquatableArray<UsageProblem> OfTypes)
{
    public static FoundProblems Of(ImmutableArray<SchemaCheck> checks, ImmutableArray<SpecResult> specs) => new(
        SchemaProblem.Once(checks.SelectMany(check => check.Problems).Concat(specs.SelectMany(spec => spec.SchemaProblems))),
        specs.SelectMany(spec => spec.UsageProblems).ToEquatableArray());

    /// <summary>The problems where things stand now.</summary>
    /// <param name="places">All schema files and annotated types.</param>
    /// <param name="isLive">Whether an analyzer reports the problems of schema files.</param>
    public LocatedProblems Locate(ProblemPlaces places, bool isLive)
    {
        var onTypes = Located.On(places.Targets, OfTypes);
        return new(isLive ? onTypes : Located.In(places.Texts, OfSchemas).Concat(onTypes).ToEquatableArray());
    }
}
