using FuseChat.Gen.Tests.Schemas;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Analyzers;

/// <summary>A build and an editor show the same problems, each once; who shows those of schemas is another matter.</summary>
public class LiveDiagnosticsTests
{
    private const string Source = """
        using FuseChat.Runtime.Attributes;
        [TwilioAttributes("a.schema.json")] public sealed partial record Document;
        [TwilioAttributes("c.schema.json")] public sealed partial record NotThere;
        """;

    // A slip of the JSON, of a keyword, of a name that only C# makes wrong, and of a reference to another file.
    private static readonly (string Path, string Text)[] Schemas =
    [
        ("a.schema.json", """
            {
              "x-twilio-resource": "message",
              "type": "object",
              "properties": { "validate": { "type": "string" }, "id": { "$ref": "b.schema.json#/$defs/id" } },
              "titel": "A"
            }
            """),
        ("b.schema.json", """{ "$defs": { "id": { "type": "integer", "default": "x" } } }"""),
        ("d.schema.json", """{ "type": "strnig", "$ref": "b.schema.json#/$defs/di", }"""),
        ("other.json", """{ "type": "strnig" }"""),
    ];

    [Fact]
    public async Task A_build_and_an_editor_show_the_same_problems_each_once()
    {
        var build = await Analyzed.FromAsync(Source, "C.cs", Schemas);
        var editor = await Analyzed.FromAsync(Source, "C.cs", Schemas, isLive: true);

        string[] ids = [.. build.All.Select(problem => problem.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(["FCG0004", "FCG0101", "FCG0104", "FCG0105", "FCG0121", "FCG0201", "FCG0401"], ids);
        Assert.Equal(build.All.Select(problem => problem.ToString()), editor.All.Select(problem => problem.ToString()));
        Assert.Equal(build.All.Count(), build.All.Select(problem => problem.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task In_a_build_the_generator_reports_and_in_an_editor_the_analyzer()
    {
        var build = await Analyzed.FromAsync(Source, "C.cs", Schemas);
        Assert.Empty(build.Analyzers);

        // What stands in C# files an editor shows whoever reports it.
        var editor = await Analyzed.FromAsync(Source, "C.cs", Schemas, isLive: true);
        Assert.Equal(["FCG0401"], editor.Generator.Select(problem => problem.Id));
        Assert.All(editor.Analyzers, problem => Assert.Equal("FuseChat.Schema", problem.Descriptor.Category));
    }

    [Fact]
    public async Task The_schemas_of_the_repository_have_no_problem_in_either()
    {
        foreach (var isLive in new[] { false, true })
        {
            var source = string.Join('\n', RepositoryFiles.Types.Select(type => type.Text.Replace("namespace FuseChat.Chat;", "", StringComparison.Ordinal)));
            Assert.DoesNotContain((await Analyzed.FromAsync(source, "Types.cs", RepositoryFiles.Schemas, isLive)).All, problem => problem.Severity != DiagnosticSeverity.Hidden);
        }
    }
}
