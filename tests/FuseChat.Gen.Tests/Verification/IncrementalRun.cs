using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>One run of a generator that remembers the runs before it. Each change of its input gives a new run and leaves this one as it is.</summary>
/// <remarks>Every run is checked by <see cref="RunChecks"/>: it repeats as Cached, and its steps hold and compare what they should.</remarks>
internal sealed class IncrementalRun
{
    private readonly IncrementalSetup _setup;
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _input;
    private readonly CSharpCompilation _output;
    private readonly ImmutableArray<InMemoryFile> _schemas;

    private IncrementalRun(IncrementalSetup setup, GeneratorDriver driver, CSharpCompilation input, ImmutableArray<InMemoryFile> schemas)
    {
        _setup = setup;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        _input = input;
        _output = (CSharpCompilation)output;
        _schemas = schemas;
        Result = _driver.GetRunResult().Results.Single();
        RunChecks.Check(Result, _driver, setup.CreateDriver(schemas.Select(schema => schema.Copy())), input);
    }

    /// <summary>What Roslyn says of the run.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Starts with nothing remembered.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="sources">The consumer's C# as (path, text).</param>
    /// <param name="schemas">The schemas as (path, text).</param>
    /// <param name="properties">MSBuild properties that the compiler can see.</param>
    /// <param name="documentation">How documentation is parsed.</param>
    public static IncrementalRun Start(
        IIncrementalGenerator generator,
        IEnumerable<(string Path, string Text)> sources,
        IEnumerable<(string Path, string Text)> schemas,
        IReadOnlyDictionary<string, string>? properties = null,
        DocumentationMode documentation = DocumentationMode.Diagnose)
    {
        var files = schemas.Select(schema => new InMemoryFile(schema.Path, schema.Text)).ToImmutableArray();
        var setup = new IncrementalSetup(generator, properties ?? ImmutableDictionary<string, string>.Empty, documentation);
        return new IncrementalRun(setup, setup.CreateDriver(files), IncrementalSetup.CreateCompilation(sources, documentation), files);
    }

    /// <summary>Runs again with nothing changed but the compilation's identity, as after a key stroke that is taken back.</summary>
    public IncrementalRun Repeat() => new(_setup, _driver, _input.Clone(), _schemas);

    /// <summary>Replaces a piece of a schema.</summary>
    public IncrementalRun EditSchema(string path, string old, string replacement)
    {
        var text = Schema(path).GetText().ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        var edited = new InMemoryFile(path, text.Replace(old, replacement, StringComparison.Ordinal));
        return new(_setup, _driver.ReplaceAdditionalText(Schema(path), edited), _input, _schemas.Replace(Schema(path), edited));
    }

    public IncrementalRun AddSchema(string path, string text)
    {
        var added = new InMemoryFile(path, text);
        return new(_setup, _driver.AddAdditionalTexts([added]), _input, _schemas.Add(added));
    }

    public IncrementalRun RemoveSchema(string path) =>
        new(_setup, _driver.RemoveAdditionalTexts([Schema(path)]), _input, _schemas.Remove(Schema(path)));

    /// <summary>Lists the schemas in the opposite order, as another file system might.</summary>
    public IncrementalRun ReverseSchemas()
    {
        ImmutableArray<InMemoryFile> reversed = [.. _schemas.Reverse()];
        return new(_setup, _driver.ReplaceAdditionalTexts([.. reversed]), _input, reversed);
    }

    /// <summary>Replaces a piece of a C# file.</summary>
    public IncrementalRun EditSource(string path, string old, string replacement)
    {
        var text = Source(path).ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        var edited = Parse(path, text.Replace(old, replacement, StringComparison.Ordinal));
        return new(_setup, _driver, _input.ReplaceSyntaxTree(Source(path), edited), _schemas);
    }

    public IncrementalRun AddSource(string path, string text) => new(_setup, _driver, _input.AddSyntaxTrees(Parse(path, text)), _schemas);

    public IncrementalRun RemoveSource(string path) => new(_setup, _driver, _input.RemoveSyntaxTrees(Source(path)), _schemas);

    /// <summary>Sets an MSBuild property that the compiler can see.</summary>
    public IncrementalRun SetProperty(string name, string value)
    {
        var setup = _setup.With(name, value);
        return new(setup, _driver.WithUpdatedAnalyzerConfigOptions(setup.Options), _input, _schemas);
    }

    /// <summary>What became of each result of a step, in the order of the files; a removed one is included once.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Outputs(step).Select(output => output.Reason)];

    /// <summary>What became of the results of a step that are about one thing.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons<TResult>(string step, Func<TResult, bool> isMeant) =>
        [.. Outputs(step).Where(output => output.Value is TResult result && isMeant(result)).Select(output => output.Reason)];

    /// <summary>What became of each generated file, by hint name.</summary>
    public IReadOnlyDictionary<string, IncrementalStepRunReason> SourceReasons => RunOutputs.SourceReasons(Result);

    /// <summary>What became of each output that reports problems.</summary>
    public IReadOnlyList<IncrementalStepRunReason> DiagnosticReasons => RunOutputs.DiagnosticReasons(Result);

    /// <summary>Compiles input and output together; any error or warning fails.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var emitted = _output.Emit(stream);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        stream.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(stream);
    }

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step)
    {
        Assert.True(Result.TrackedSteps.ContainsKey(step), $"No step '{step}' ran; there are {string.Join(", ", Result.TrackedSteps.Keys)}");
        return Result.TrackedSteps[step].SelectMany(run => run.Outputs);
    }

    private InMemoryFile Schema(string path) => _schemas.Single(schema => schema.Path == path);

    private SyntaxTree Parse(string path, string text) => IncrementalSetup.Parse(path, text, _input.SyntaxTrees.First().Options.DocumentationMode);

    private SyntaxTree Source(string path) => _input.SyntaxTrees.Single(tree => tree.FilePath == path);
}
