using System.Collections.Immutable;
using FuseChat.Gen.Analyzers;
using FuseChat.Gen.Tests.Json;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FuseChat.Gen.Tests.Analyzers;

/// <summary>Everything that is reported on C# and schemas: by the generator, and by the analyzers over what comes of it.</summary>
internal static class Analyzed
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new SchemaFileAnalyzer(), new ThrownAwayAnalyzer(), new ConstantTextAnalyzer()];

    /// <summary>The problems of a C# file and schemas as (path, text).</summary>
    /// <param name="source">The C# file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="schemas">The schemas.</param>
    /// <param name="isLive">Whether an editor asks.</param>
    /// <param name="enabled">A rule that a configuration turns on.</param>
    public static async Task<Reports> FromAsync(string source, string path, IEnumerable<(string Path, string Text)> schemas, bool isLive = false, string? enabled = null)
    {
        ImmutableArray<AdditionalText> files = [.. schemas.Select(schema => new InMemoryFile(schema.Path, schema.Text))];
        var options = new EditorOptions(isLive);
        var parsing = new CSharpParseOptions(LanguageVersion.Default, DocumentationMode.Diagnose);
        var input = IncrementalSetup.CreateCompilation([(path, source)]);
        input = enabled is null ? input : input.WithOptions(input.Options.WithSpecificDiagnosticOptions([new(enabled, ReportDiagnostic.Warn)]));
        var driver = CSharpGeneratorDriver.Create([new ChatSchemaGenerator().AsSourceGenerator()], files, parsing, options)
            .RunGeneratorsAndUpdateCompilation(input, out var compilation, out _);

        var failures = new List<Exception>();
        var analysis = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files, options), (failure, _, _) => failures.Add(failure), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var analyzed = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return new Reports(
            driver.GetRunResult().Diagnostics,
            analyzed,
            [.. compilation.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error)]);
    }

    /// <summary>Checks that C# over a schema has problems of one rule just where it is «marked», and that it compiles.</summary>
    public static async Task Expect(DiagnosticDescriptor rule, string source, string schema, params string[] messages)
    {
        var marked = MarkedJson.Parse(source);
        var reports = await FromAsync(marked.Text, "Consumer.cs", [("a.schema.json", schema)]);
        Assert.Empty(reports.Generator);
        Assert.Empty(reports.Compiler);
        Assert.Equal(marked.Spans.Count, messages.Length);
        var expected = marked.Spans.OrderBy(span => span.Start).Zip(messages, (span, message) => $"{rule.Id} {span} '{marked.Text.Substring(span.Start, span.Length)}': {message}");
        var found = reports.Analyzers.OrderBy(problem => problem.Location.SourceSpan.Start).Select(problem =>
                $"{problem.Id} {problem.Location.SourceSpan} '{marked.Text.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length)}': {problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
    }
}

/// <summary>What is reported, by whom.</summary>
internal sealed record Reports(ImmutableArray<Diagnostic> Generator, ImmutableArray<Diagnostic> Analyzers, ImmutableArray<Diagnostic> Compiler)
{
    /// <summary>All but the compiler's, by place.</summary>
    public IEnumerable<Diagnostic> All => Generator.Concat(Analyzers)
        .OrderBy(problem => problem.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(problem => problem.Location.SourceSpan.Start);
}
