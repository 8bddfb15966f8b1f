using System.Reflection;
using FuseChat.Gen.CodeFixes;
using FuseChat.Gen.Tests.Analyzers;
using FuseChat.Gen.Tests.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FuseChat.Gen.Tests.CodeFixes;

/// <summary>"Did you mean" in a schema is taken, and the problem is gone.</summary>
public class SchemaSuggestionTests
{
    private const string Right = """
        {
          "x-twilio-resource": "message",
          "type": "object",
          "properties": {
            "stars": { "type": "integer", "minimum": 0 },
            "id": { "$ref": "#/$defs/userId" },
            "by": { "type": "object", "x-key": { "$ref": "a.schema.json#/$defs/userId" }, "additionalProperties": { "type": "integer" } }
          },
          "required": ["stars", "by"],
          "x-mutations": {
            "starred": {
              "parameters": { "reader": { "$ref": "#/$defs/userId" } },
              "steps": [{ "op": "increment", "path": "/stars", "value": 1 }, { "op": "put", "path": "/by/{reader}", "value": 1 }]
            }
          },
          "$defs": { "userId": { "type": "integer" } }
        }
        """;

    [Theory]
    [InlineData("\"minimum\"", "\"minimun\"", "minimum")]
    [InlineData("\"integer\", \"minimum\"", "\"intger\", \"minimum\"", "integer")]
    [InlineData("\"#/$defs/userId\" },\n    \"by\"", "\"#/$defs/usrId\" },\n    \"by\"", "#/$defs/userId")]
    [InlineData("a.schema.json#/$defs/userId", "a.schema.json#/$defs/userID", "a.schema.json#/$defs/userId")]
    [InlineData("a.schema.json#/$defs/userId", "a.json#/$defs/userId", "a.schema.json#/$defs/userId")]
    [InlineData("a.schema.json#/$defs/userId", "schemas/a.schema.json#/$defs/userId", "a.schema.json#/$defs/userId")]
    [InlineData("[\"stars\"", "[\"star\"", "stars")]
    [InlineData("\"message\"", "\"mesage\"", "message")]
    [InlineData("\"increment\"", "\"increments\"", "increment")]
    [InlineData("\"path\": \"/stars\"", "\"path\": \"/strs\"", "/stars")]
    [InlineData("/by/{reader}", "/by/{raeder}", "{reader}")]
    [InlineData("\"steps\"", "\"stepps\"", "steps")]
    public async Task A_suggestion_is_taken(string right, string wrong, string meant)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);
        var (_, schemas) = await Fixing.ApplyAsync(
            new SchemaSuggestionFix(), Generated.Document, Right.Replace(right, wrong, StringComparison.Ordinal), $"Change to \"{meant}\"");
        Assert.Equal(Right, schemas["a.schema.json"]);
        Assert.Empty((await Analyzed.FromAsync(Generated.Document, "Consumer.cs", schemas.Select(schema => (schema.Key, schema.Value)))).All);
    }

    [Theory]
    [InlineData("\"type\": \"xyzxyzxyz\"")]
    [InlineData("\"minimum\": \"1\"")]
    public async Task Without_a_suggestion_nothing_is_offered(string keyword)
        => Assert.Empty(await Fixing.OffersAsync(new SchemaSuggestionFix(), Generated.Document, $"{{ {keyword} }}"));

    [Fact]
    public void It_is_asked_about_JSON_among_the_additional_files()
    {
        var export = typeof(SchemaSuggestionFix).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
        Assert.Equal([".json"], export.DocumentExtensions ?? []);
    }
}
