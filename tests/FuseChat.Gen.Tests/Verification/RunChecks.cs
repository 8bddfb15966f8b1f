using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>What must hold for every run of an incremental generator, whatever it generates.</summary>
internal static class RunChecks
{
    // Names that Roslyn gives to its own steps; those hold symbols and compilations by nature.
    private static readonly HashSet<string> InputSteps =
        ["Compilation", "CompilationOptions", "ParseOptions", "AdditionalTexts", "AnalyzerConfigOptions", "MetadataReferences", "SourceOutput", "ImplementationSourceOutput"];

    /// <param name="result">The run.</param>
    /// <param name="driver">What remembers the run.</param>
    /// <param name="unused">A driver for the same files that has not run.</param>
    /// <param name="input">The consumer's C#.</param>
    public static void Check(GeneratorRunResult result, GeneratorDriver driver, GeneratorDriver unused, CSharpCompilation input)
    {
        Assert.Null(result.Exception);
        NothingBannedIsHeld(result);
        RepeatsFromMemory(driver, input);
        RepeatsFromNothing(result, unused.RunGenerators(input.Clone()).GetRunResult().Results.Single());
    }

    /// <summary>The results of the steps that the generator itself names.</summary>
    public static IEnumerable<(string Step, object? Value, IncrementalStepRunReason Reason)> OwnSteps(GeneratorRunResult result) =>
        from step in result.TrackedSteps
        where !InputSteps.Contains(step.Key) && !step.Key.Contains("_ForAttribute", StringComparison.Ordinal)
        from run in step.Value
        from output in run.Outputs
        select (step.Key, (object?)output.Value, output.Reason);

    private static void NothingBannedIsHeld(GeneratorRunResult result)
    {
        var banned = OwnSteps(result).SelectMany(output => ModelGraph.FindBanned(output.Value).Select(found => $"Step {output.Step} holds {found}"));
        Assert.Empty(banned);
    }

    private static void RepeatsFromMemory(GeneratorDriver driver, CSharpCompilation input)
    {
        var same = driver.RunGenerators(input).GetRunResult().Results.Single();
        Assert.Empty(Rerun(same, IncrementalStepRunReason.Cached));

        // Another compilation makes Roslyn ask again; equal answers must keep the outputs.
        var another = driver.RunGenerators(input.Clone()).GetRunResult().Results.Single();
        Assert.Empty(Rerun(another, IncrementalStepRunReason.Unchanged));
    }

    private static IEnumerable<string> Rerun(GeneratorRunResult result, IncrementalStepRunReason accepted) =>
        OwnSteps(result).Where(output => output.Reason != IncrementalStepRunReason.Cached && output.Reason != accepted)
            .Select(output => $"Step {output.Step} is {output.Reason} in a run with the same input: {output.Value}")
            .Concat(RunOutputs.All(result).Where(output => output.Reason != IncrementalStepRunReason.Cached)
                .Select(output => $"An output is {output.Reason} in a run with the same input"));

    // Equal input gives equal, not identical, results; their order is that of the edits. What is combined with nothing is remembered, and not made anew.
    private static void RepeatsFromNothing(GeneratorRunResult result, GeneratorRunResult fresh)
    {
        Assert.Equal(Texts(fresh), Texts(result));
        Assert.Equal(Results(fresh, fresh), Results(result, fresh));
    }

    private static IEnumerable<(string Hint, string Text)> Texts(GeneratorRunResult result) => result.GeneratedSources
        .Select(source => (source.HintName, source.SourceText.ToString()))
        .OrderBy(source => source.HintName, StringComparer.Ordinal);

    private static IEnumerable<(string Step, int Hash, object? Value)> Results(GeneratorRunResult result, GeneratorRunResult fresh) => OwnSteps(result)
        .Where(output => output.Reason != IncrementalStepRunReason.Removed && (output.Reason != IncrementalStepRunReason.Cached || fresh.TrackedSteps.ContainsKey(output.Step)))
        .Select(output => (output.Step, Hash: output.Value?.GetHashCode() ?? 0, output.Value))
        .OrderBy(output => output.Step, StringComparer.Ordinal)
        .ThenBy(output => output.Hash);
}
