using FuseChat.Gen.Tests.Schemas;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>Emitted code has documentation where somebody reads it.</summary>
public class DocumentationTests
{
    private const string EmittedFiles = "EmitCompilerGeneratedFiles";

    // A document of each kind of emitter: record, class, union, enum, scalars, validator, mutations with and without a guard.
    private const string Types = """
        using FuseChat.Runtime.Attributes;

        namespace Consumer;

        [TwilioAttributes("all.schema.json")]
        public sealed partial record Document;

        [TwilioAttributes("all.schema.json#/$defs/place")]
        public sealed partial class Place;

        [TwilioAttributes("all.schema.json#/$defs/id")]
        public readonly partial record struct Id;

        [TwilioAttributes("all.schema.json#/$defs/code")]
        public readonly partial record struct Code;

        [TwilioAttributes("all.schema.json")]
        public static partial class Check;

        [TwilioAttributes("user.schema.json")]
        public sealed partial class User;
        """;

    private static readonly (string Path, string Text)[] Schemas =
    [
        ("all.schema.json", """
            {
              "x-twilio-resource": "message", "type": "object", "description": "All.",
              "properties": {
                "id": { "$ref": "#/$defs/id" },
                "codes": { "type": "array", "items": { "$ref": "#/$defs/code" }, "maxItems": 3 },
                "kind": { "enum": ["a", "b"], "default": "a" },
                "home": { "$ref": "#/$defs/place" },
                "event": { "oneOf": [{ "type": "object", "properties": { "type": { "const": "moved" }, "at": { "type": "string" } }, "required": ["type"] }] }
              },
              "x-mutations": {
                "coded": { "description": "Adds a code.", "parameters": { "code": { "$ref": "#/$defs/code" } }, "steps": [{ "op": "insert", "path": "/codes", "value": "{code}" }] },
                "identified": { "parameters": { "id": { "$ref": "#/$defs/id" } }, "steps": [{ "op": "set", "path": "/id", "value": "{id}" }] }
              },
              "$defs": {
                "id": { "type": "integer", "minimum": 1 },
                "code": { "type": "string" },
                "place": { "type": "object", "properties": { "city": { "type": "string" } } }
              }
            }
            """),
        ("user.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "name": { "type": "string" } } }"""),
    ];

    [Theory]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void Editors_and_documentation_files_get_it(DocumentationMode documentation)
        => Assert.All(Run(documentation).Sources, source => Assert.Contains("/// <summary>", source.Value, StringComparison.Ordinal));

    [Fact]
    public void A_build_that_drops_it_gets_the_same_code_without_it()
    {
        var (with, without) = (Run(DocumentationMode.Diagnose), Run(DocumentationMode.None));

        without.Load();
        Assert.Equal(
            with.Sources.ToDictionary(source => source.Key, source => WithoutDocumentation(source.Value)),
            without.Sources);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void Emitted_files_that_a_developer_asks_for_have_it(string value, bool isThere)
    {
        var run = Run(DocumentationMode.None).SetProperty(EmittedFiles, value);

        Assert.Equal([isThere ? Modified : Unchanged], run.Reasons(StepNames.Settings));
        Assert.All(run.SourceReasons, source => Assert.Equal(isThere ? Modified : Cached, source.Value));
        Assert.Equal(Run(isThere ? DocumentationMode.Diagnose : DocumentationMode.None).Sources, run.Sources);
    }

    [Fact]
    public void The_package_shows_the_property_to_the_compiler()
        => Assert.Contains($"<CompilerVisibleProperty Include=\"{EmittedFiles}\" />", RepositoryFiles.Read("generator/FuseChat.Gen/build/FuseChat.Gen.props"), StringComparison.Ordinal);

    private static IncrementalRun Run(DocumentationMode documentation)
    {
        var run = IncrementalRun.Start(new ChatSchemaGenerator(), [("Types.cs", Types)], Schemas, documentation: documentation);
        Assert.Empty(run.Diagnostics);
        return run;
    }

    private static string WithoutDocumentation(string text)
        => string.Concat(text.Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)).Select(line => line + "\n"))[..^1];
}
