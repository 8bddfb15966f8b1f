using System.Text;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Emit;

/// <summary>Hands files and diagnostics to the compiler.</summary>
internal static class SourceOutput
{
    /// <summary>Adds the file of an annotated type; none where something is wrong with it.</summary>
    public static void Add(SourceProductionContext context, SpecResult spec, bool isDocumented)
    {
        if (Emit(spec, isDocumented) is { } file)
        {
            context.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
        }
    }

    public static void Report(SourceProductionContext context, LocatedProblems problems)
    {
        foreach (var problem in problems.All)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }

    private static SourceFile? Emit(SpecResult spec, bool isDocumented)
        => spec.Record is { } record ? RecordEmitter.Emit(record, isDocumented)
        : spec.Scalar is { } scalar ? ScalarEmitter.Emit(scalar, isDocumented)
        : spec.Validator is { } validator ? RuleEmitter.Emit(validator, isDocumented)
        : null;
}
