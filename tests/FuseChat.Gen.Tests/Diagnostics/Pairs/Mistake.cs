using System.Collections.Immutable;
using FuseChat.Gen.Tests.Analyzers;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Diagnostics.Pairs;

/// <summary>One mistake of a developer, as what it adds to a project that has none.</summary>
/// <param name="Id">The rule that reports it.</param>
internal sealed record Mistake(string Id)
{
    /// <summary>Properties of the document, one after the other.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Definitions in the document's schema.</summary>
    public string Definitions { get; init; } = "";

    /// <summary>Mutations of the document.</summary>
    public string Mutations { get; init; } = "";

    /// <summary>The kind of resource that carries the document.</summary>
    public string? Resource { get; init; }

    /// <summary>Types beside the document's.</summary>
    public string Code { get; init; } = "";

    /// <summary>Schema files beside the document's.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>What stands behind all else in the schema: text after which less is read.</summary>
    public string Last { get; init; } = "";

    /// <summary>Whether an analyzer reports it, and not the generator.</summary>
    public bool NeedsAnalyzers { get; init; }

    /// <summary>What is reported of a project with some mistakes: rules, the text at their places, and messages.</summary>
    public static async Task<IEnumerable<string>> ReportsOfAsync(params IReadOnlyList<Mistake> mistakes)
    {
        (string Path, string Text)[] files = [("a.schema.json", Schema(mistakes)), .. mistakes.SelectMany(mistake => mistake.Files)];
        var source = $$"""
            using FuseChat.Runtime.Attributes;
            [TwilioAttributes("a.schema.json")] public sealed partial record Document;
            {{string.Join('\n', mistakes.Select(mistake => mistake.Code))}}
            """;
        var reports = mistakes.Any(mistake => mistake.NeedsAnalyzers)
            ? (await Analyzed.FromAsync(source, "Consumer.cs", files, enabled: "FCG0305")).All
            : Generate(source, files);
        return reports.Where(IsMeant).Select(problem => Show(problem, [.. files, ("Consumer.cs", source)])).Order(StringComparer.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Generate(string source, IEnumerable<(string Path, string Text)> files)
    {
        var compilation = IncrementalSetup.CreateCompilation([("Consumer.cs", source)]);
        return new IncrementalSetup(new ChatSchemaGenerator(), ImmutableDictionary<string, string>.Empty)
            .CreateDriver(files.Select(file => new InMemoryFile(file.Path, file.Text)), isTracked: false)
            .RunGenerators(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("FCG0305", ReportDiagnostic.Warn)])))
            .GetRunResult().Diagnostics;
    }

    private static string Schema(IReadOnlyList<Mistake> mistakes) => $$"""
        {
          "x-twilio-resource": "{{mistakes.Select(mistake => mistake.Resource).FirstOrDefault(resource => resource is not null) ?? "user"}}",
          "type": "object",
          "properties": {
            "base": { "type": "string", "maxLength": 10 }{{string.Concat(mistakes.Where(mistake => mistake.Properties.Length > 0).Select(mistake => ",\n    " + mistake.Properties))}}
          },
          "required": ["base"],
          "$defs": {
            "sound": { "type": "integer" }{{string.Concat(mistakes.Where(mistake => mistake.Definitions.Length > 0).Select(mistake => ",\n    " + mistake.Definitions))}}
          },
          "x-mutations": {
            "renamed": { "steps": [{ "op": "set", "path": "/base", "value": "x" }] }{{string.Concat(mistakes.Where(mistake => mistake.Mutations.Length > 0).Select(mistake => ",\n    " + mistake.Mutations))}}
          }{{string.Concat(mistakes.Where(mistake => mistake.Last.Length > 0).Select(mistake => ",\n  " + mistake.Last))}}
        }
        """;

    // Most members have no bound, and only one is there to say so.
    private static bool IsMeant(Diagnostic problem) => problem.Id != "FCG0305" || Message(problem).Contains("/unbounded'", StringComparison.Ordinal);

    private static string Message(Diagnostic problem) => problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    // Sizes, and lists of files, depend on what else there is.
    private static string Show(Diagnostic problem, (string Path, string Text)[] files)
    {
        var place = problem.Location.GetLineSpan();
        var text = files.First(file => file.Path == place.Path).Text.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length);
        var message = Message(problem).Split(" the schema files are ")[0];
        return $"{problem.Id} {place.Path} '{text}': {(problem.Id is "FCG0304" or "FCG0305" ? message.Split('\'')[1] : message)}";
    }
}
