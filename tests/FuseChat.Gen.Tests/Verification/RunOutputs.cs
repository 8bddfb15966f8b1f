using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>What became of a run's outputs: files apart from problems, which Roslyn keeps in one list.</summary>
internal static class RunOutputs
{
    // A file that one schema no longer gives may come of another one: what remains counts.
    public static IReadOnlyDictionary<string, IncrementalStepRunReason> SourceReasons(GeneratorRunResult result) => All(result)
        .SelectMany(output => Part(output.Value, 0).Select(source => (HintName: HintName(source), output.Reason)))
        .GroupBy(source => source.HintName, source => source.Reason)
        .ToDictionary(reasons => reasons.Key, reasons => reasons.OrderBy(reason => reason == IncrementalStepRunReason.Removed).First());

    public static IReadOnlyList<IncrementalStepRunReason> DiagnosticReasons(GeneratorRunResult result) =>
        [.. All(result).Where(output => Part(output.Value, 1).Any()).Select(output => output.Reason)];

    public static IEnumerable<(object Value, IncrementalStepRunReason Reason)> All(GeneratorRunResult result) =>
        result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs);

    // An output is a pair of generated sources and diagnostics; the type of the first is internal to Roslyn.
    private static IEnumerable<object> Part(object output, int index) =>
        output is ITuple pair && pair[index] is IEnumerable items ? items.Cast<object>() : [];

    private static string HintName(object source) => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!;
}
