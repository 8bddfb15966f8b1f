using System.Collections.Immutable;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Targets;
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
    /// <param name="texts">All schema files, with what is wrong with their JSON.</param>
    /// <param name="targets">All annotated types.</param>
    /// <param name="isLive">Whether an analyzer reports the problems of schema files.</param>
    public EquatableArray<DiagnosticInfo> Locate(ImmutableArray<JsonText> texts, ImmutableArray<PlacedTarget> targets, bool isLive)
    {
        var onTypes = Located.On(targets, OfTypes);
        return isLive ? onTypes : Located.In(texts, OfSchemas).Concat(onTypes).ToEquatableArray();
    }
}
