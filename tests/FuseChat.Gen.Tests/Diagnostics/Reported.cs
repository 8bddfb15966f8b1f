using FuseChat.Gen.Tests.Emit;
using FuseChat.Gen.Tests.Json;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Runs the generator on files in which every place of a problem is «marked», and compares all problems: rule, place and message.</summary>
internal static class Reported
{
    private const string Source = "Consumer.cs";

    private const string Validator = """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public static partial class Rules;""";

    /// <summary>A document over one schema, or what validates texts where that is no document's, whose marks all have problems of one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="schema">The schema, with marks.</param>
    /// <param name="messages">A message for each mark, in the order of the text.</param>
    public static Generated In(DiagnosticDescriptor rule, string schema, params string[] messages)
        => In(schema.Contains("x-twilio-resource", StringComparison.Ordinal) ? Generated.Document : Validator, [("a.schema.json", schema)], [.. messages.Select(message => (rule.Id, message))]);

    /// <summary>C# over one schema, both with marks; the marks of the C# come last.</summary>
    public static Generated From(DiagnosticDescriptor rule, string source, string schema, params string[] messages)
        => In(source, [("a.schema.json", schema)], [.. messages.Select(message => (rule.Id, message))]);

    /// <summary>C# over schemas, all with marks; marks are in the order of the schemas given and of their text, with those of the C# last.</summary>
    public static Generated In(string source, (string Path, string Text)[] schemas, params (string Id, string Message)[] problems)
    {
        var files = schemas.Append((Path: Source, Text: source)).Select(file => (file.Path, Marked: MarkedJson.Parse(file.Text))).ToArray();
        var generated = Generated.From(files[^1].Marked.Text, files[..^1].Select(file => (file.Path, file.Marked.Text)));

        var expected = files.SelectMany(file => file.Marked.Spans.OrderBy(span => span.Start).Select(span => (file.Path, Span: span)))
            .Zip(problems, (place, problem) => $"{place.Path} {place.Span}: {problem.Id}: {problem.Message}");
        var found = generated.Problems
            .OrderBy(problem => Array.FindIndex(files, file => file.Path == problem.Location.GetLineSpan().Path))
            .ThenBy(problem => problem.Location.SourceSpan.Start)
            .Select(problem => $"{problem.Location.GetLineSpan().Path} {problem.Location.SourceSpan}: {problem.Id}: {problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        Assert.Equal(files.Sum(file => file.Marked.Spans.Count), problems.Length);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
        return generated;
    }

    /// <summary>Checks that something is emitted, and that the compiler finds nothing in it.</summary>
    public static void IsEmitted(this Generated generated)
    {
        Assert.NotEmpty(generated.Sources);
        Assert.Empty(generated.CompilerProblems);
    }

    /// <summary>Checks that nothing is emitted.</summary>
    public static void NothingEmitted(this Generated generated) => Assert.Empty(generated.Sources);
}
