using System.Collections.Immutable;
using System.Text;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>What one run of the generator gives, and what the compiler says of it with all warnings and documentation on.</summary>
/// <param name="Problems">The generator's own diagnostics.</param>
/// <param name="CompilerProblems">Errors and warnings of the compiler.</param>
/// <param name="Sources">The generated files by hint name.</param>
internal sealed record Generated(
    ImmutableArray<Diagnostic> Problems, ImmutableArray<Diagnostic> CompilerProblems, IReadOnlyDictionary<string, string> Sources)
{
    /// <summary>A document over <c>a.schema.json</c>.</summary>
    public const string Document = """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record Document;""";

    /// <summary>The generator's diagnostics as text, ordered.</summary>
    public IEnumerable<string> Texts => Problems.Select(problem => problem.ToString()).Order(StringComparer.Ordinal);

    /// <summary>Runs the generator on C# and schemas as (path, text).</summary>
    public static Generated From(string source, params IEnumerable<(string Path, string Text)> schemas) => FromFile(source, "Consumer.cs", schemas);

    /// <summary>Runs the generator on a C# file and schemas as (path, text).</summary>
    public static Generated FromFile(string source, string path, IEnumerable<(string Path, string Text)> schemas)
    {
        var setup = new IncrementalSetup(new ChatSchemaGenerator(), ImmutableDictionary<string, string>.Empty);
        var driver = setup.CreateDriver(schemas.Select(schema => new InMemoryFile(schema.Path, schema.Text)));
        driver = driver.RunGeneratorsAndUpdateCompilation(IncrementalSetup.CreateCompilation([(path, source)]), out var compilation, out _);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return new Generated(
            result.Diagnostics,
            [.. WithNullableWarnings(compilation, result).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)],
            result.GeneratedSources.ToDictionary(generated => generated.HintName, generated => generated.SourceText.ToString()));
    }

    // Emitted code turns them off, for the sake of the consumer's build: it must not need that.
    private static Compilation WithNullableWarnings(Compilation compilation, GeneratorRunResult result)
    {
        const string Off = "#nullable disable warnings\n";
        foreach (var tree in result.GeneratedSources.Select(generated => generated.SyntaxTree))
        {
            var text = tree.ToString();
            Assert.Contains(Off, text, StringComparison.Ordinal);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(Off, "#nullable enable\n", StringComparison.Ordinal), Encoding.UTF8)));
        }

        return compilation;
    }

    /// <summary>Runs the generator on a document over one schema, or on the C# given.</summary>
    public static Generated From(string schema, string source = Document) => From(source, [("a.schema.json", schema)]);

    /// <summary>Checks that all is emitted and that the compiler has nothing to say.</summary>
    public Generated IsClean()
    {
        Assert.Empty(Texts);
        Assert.Empty(CompilerProblems);
        Assert.NotEmpty(Sources);
        return this;
    }
}
