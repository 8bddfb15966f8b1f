using FuseChat.Gen.Diagnostics;

namespace FuseChat.Gen.Model;

/// <summary>What is emitted for one target, and what was found wrong on the way.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Record">The document; null where the target is a scalar, or nothing can be emitted.</param>
/// <param name="Scalar">The scalar; null where the target is a document, or nothing can be emitted.</param>
/// <param name="SchemaProblems">Problems in the schema that only show with the C# names.</param>
/// <param name="UsageProblems">Problems in the use of the schema.</param>
internal sealed record SpecResult(
    RecordSpec? Record, ScalarSpec? Scalar, EquatableArray<SchemaProblem> SchemaProblems, EquatableArray<UsageProblem> UsageProblems)
{
    /// <summary>The static class that validates texts; null where the target is none, or nothing can be emitted.</summary>
    public ValidatorSpec? Validator { get; init; }

    /// <summary>Nothing but what was found wrong.</summary>
    public static SpecResult Nothing(EquatableArray<SchemaProblem> schemaProblems, params IEnumerable<UsageProblem> usageProblems)
        => new(null, null, schemaProblems, usageProblems.ToEquatableArray());
}
