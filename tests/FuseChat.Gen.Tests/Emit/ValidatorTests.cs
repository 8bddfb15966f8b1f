namespace FuseChat.Gen.Tests.Emit;

/// <summary>Validators that are emitted for any schema, and how references lead from one schema to another.</summary>
public class ValidatorTests
{
    private const string Source = """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/node")] public static partial class Rules;""";

    [Fact]
    public void A_class_that_validates() => Generated.From(
        """
        {
          "$defs": {
            "node": {
              "type": "object",
              "properties": { "name": { "type": "string", "pattern": "^\\p{L}+$", "maxLength": 10 }, "next": { "$ref": "#/$defs/node" }, "kind": { "enum": ["a", 1, null] } },
              "patternProperties": { "^x-(?!y)": true },
              "additionalProperties": false,
              "dependentRequired": { "next": ["name", "kind"] },
              "anyOf": [{ "required": ["name"] }, { "not": { "$ref": "#/$defs/named" } }]
            },
            "named": { "minProperties": 2 }
          }
        }
        """,
        Source).Matches(["Rules.g.cs"]);

    [Theory]
    [InlineData("true", "1", "")]
    [InlineData("false", "1", ": allOf")]
    [InlineData("{}", "1", "")]
    public void Any_schema_has_a_validator(string schema, string json, string broken) => Check(schema, json, broken);

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\\r\\n")]
    [InlineData("\\\"\\\"\\\"")]
    [InlineData("\\u0000")]
    [InlineData("{0}")]
    [InlineData("\uD83D\uDE00")]
    public void Texts_that_mean_something_to_CSharp_stay_texts(string text)
    {
        var schema = $$"""{ "properties": { "{{text}}": { "const": "{{text}}" } } }""";
        Check(schema, $$"""{"{{text}}":"{{text}}"}""", "");
        Assert.NotEmpty(EmittedValidator.Of(schema)($$"""{"{{text}}":"b"}"""));
    }

    [Theory]
    [InlineData("#/$defs/b", "a name by pointer")]
    [InlineData("#b", "an anchor")]
    [InlineData("urn:b", "an absolute $id")]
    [InlineData("sub/c.json#/$defs/d", "a relative $id, and a pointer within")]
    [InlineData("sub/c.json#e", "a relative $id, and an anchor within")]
    [InlineData("#/$defs/%7E0t%7E1%25", "escapes of URIs around escapes of pointers")]
    [InlineData("#/x-ours/0/inner", "a schema that only the reference finds")]
    [InlineData("b.schema.json#/$defs/b", "another file by path")]
    [InlineData("./x/../b.schema.json#b", "an anchor in another file")]
    [InlineData("https://example.org/b#b", "another file by its $id")]
    public void References_lead_to_schemas(string reference, string what)
    {
        Assert.NotEmpty(what);
        var schema = $$"""
            {
              "allOf": [{ "$ref": "{{reference}}" }],
              "x-ours": [{ "inner": { "type": "string" } }],
              "$defs": {
                "b": { "$anchor": "b", "type": "string" },
                "u": { "$id": "urn:b", "type": "string" },
                "~t/%": { "type": "string" },
                "s": { "$id": "sub/", "$defs": { "c": { "$id": "c.json", "$defs": { "d": { "type": "string" }, "e": { "$anchor": "e", "type": "string" } } } } }
              }
            }
            """;
        var validate = EmittedValidator.Of(
            ("a.schema.json", schema), ("b.schema.json", """{ "$id": "https://example.org/b", "$defs": { "b": { "$anchor": "b", "$ref": "#/$defs/c" }, "c": { "type": "string" } } }"""));
        Assert.Equal([": type"], validate("1"));
        Assert.Empty(validate("\"a\""));
    }

    [Fact]
    public void A_dynamic_reference_means_the_outermost_anchor_on_its_way()
    {
        var validate = EmittedValidator.Of("""
            {
              "$id": "urn:strict", "properties": { "strict": { "$ref": "#strict" }, "loose": { "$ref": "urn:tree" } },
              "$defs": {
                "strict": { "$id": "urn:strict-tree", "$dynamicAnchor": "node", "$ref": "urn:tree", "unevaluatedProperties": false },
                "alias": { "$anchor": "strict", "$ref": "urn:strict-tree" },
                "tree": { "$id": "urn:tree", "$dynamicAnchor": "node", "properties": { "value": true, "children": { "items": { "$dynamicRef": "#node" } } } }
              }
            }
            """);
        Assert.Empty(validate("""{ "loose": { "children": [{ "valeu": 1 }] } }"""));
        Assert.Equal(["/strict/children/0/valeu: unevaluatedProperties"], validate("""{ "strict": { "children": [{ "valeu": 1 }] } }"""));
    }

    [Fact]
    public void Schemas_are_values_of_the_draft()
    {
        var validate = EmittedValidator.Of("""{ "items": { "$ref": "https://json-schema.org/draft/2020-12/schema" } }""");
        Assert.Empty(validate("""[true, { "properties": { "a": { "minLength": 1 } } }]"""));
        Assert.Equal(["/0/properties/a/minLength: minimum"], validate("""[{ "properties": { "a": { "minLength": -1 } } }]"""));
    }

    [Fact]
    public void Names_within_values_and_unknown_keywords_are_none() => Check(
        """{ "$ref": "urn:a", "$defs": { "c": { "const": { "$id": "urn:a" } }, "u": { "x-ours": { "$id": "urn:a" } }, "a": { "$id": "urn:a", "type": "null" } } }""", "1", ": type");

    [Fact]
    public void Text_of_a_schema_cannot_break_the_code() => Check(
        """{ "properties": { "\"; //\n\\ \u0007 😀": { "const": "\"}\n{0}" } }, "additionalProperties": false }""", """{ "\"; //\n\\ \u0007 😀": "\"}\n{0}" }""", "");

    private static void Check(string schema, string json, string broken)
        => Assert.Equal(broken, string.Join(" | ", EmittedValidator.Of(schema)(json)));
}
