using FuseChat.Gen.Tests.Emit;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Mistakes that meet: all are reported in the first build, and what only follows from one is not.</summary>
public class OneBuildTests
{
    private const string Abstract = """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public abstract record Document<T>(int Number);""";
    private const string Static = """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public static class Rules;""";

    [Theory]
    [InlineData(Abstract, """{ "type": "object", "properties": { "a_b": { "type": "string" }, "aB": { "type": "strng" } } }""", "FCG0104 \"strng\"", "FCG0201 \"aB\"", "FCG0302 \"a.schema.json\"", "FCG0404 Document", "FCG0404 Document", "FCG0404 Document", "FCG0404 Document")]
    [InlineData(Static, """{ "properties": { "a_b": { "allOf": [{ "$ref": "#/properties/a_b" }] }, "aB": { "type": "strng" } } }""", "FCG0104 \"strng\"", "FCG0120 \"#/properties/a_b\"", "FCG0404 Rules")]
    [InlineData("", """{ "x-twilio-resource": "user", "type": "object", "properties": { "a_b": { "type": "string" }, "aB": { "enum": ["+"] } }, "x-mutations": { "a-b": { "steps": [] } } }""", "FCG0102 []", "FCG0201 \"a-b\"", "FCG0201 \"aB\"", "FCG0203 \"+\"")]
    public void All_that_is_wrong_with_a_type_and_its_schema(string source, string schema, params string[] problems) => Reports(source, schema, problems);

    [Theory]
    [InlineData("""{ "a": { "$ref": "#/$defs/nope" } }""", """{ "creates": true, "parameters": { "x": { "type": "string" } }, "steps": [{ "op": "set", "path": "/a", "value": "{x}" }] }""", "FCG0105 \"#/$defs/nope\"")]
    [InlineData("""{ "a": { "type": "strng" } }""", """{ "parameters": { "x": { "type": "string" } }, "steps": [{ "op": "put", "path": "/a/{x}", "value": "{x}" }, { "op": "insert", "path": "/a", "value": 1 }] }""", "FCG0104 \"strng\"")]
    [InlineData("""{ "a": { "type": "object", "properties": 5 } }""", """{ "steps": [{ "op": "set", "path": "/a/b", "value": 1 }] }""", "FCG0102 5")]
    [InlineData("""{ "a": { "oneOf": [{ "type": "object", "properties": { "k": { "const": "x" } }, "required": 5 }] } }""", """{ "steps": [{ "op": "set", "path": "/a", "value": 1 }] }""", "FCG0102 5", "FCG0115 1")]
    [InlineData("""{ "a": { "type": "object", "additionalProperties": { "$ref": "#/x" } } }""", """{ "parameters": { "x": { "type": "string" } }, "steps": [{ "op": "delete", "path": "/a/{x}" }] }""", "FCG0105 \"#/x\"")]
    [InlineData("5", """{ "creates": true, "steps": [{ "op": "set", "path": "/b", "value": 1 }] }""", "FCG0102 5")]
    [InlineData("""{ "a": { "type": "string" } }""", """{ "parameters": 5, "steps": [{ "op": "set", "path": "/a", "value": "{x}" }] }""", "FCG0102 5")]
    [InlineData("""{ "a": { "type": "string" } }""", """{ "creates": true, "steps": [{ "op": "sett", "path": "/a", "value": "x" }] }""", "FCG0116 \"sett\"")]
    [InlineData("""{ "a": { "type": "string" } }""", """{ "creates": true, "steps": [5] }""", "FCG0102 5")]
    [InlineData("""{ "a": { "type": "string" } }""", """{ "creates": true, "steps": [{ "op": "set", "path": 5, "value": "x" }] }""", "FCG0102 5")]
    [InlineData("""{ "a": { "type": "string" } }""", """{ "parameters": { "": { "type": "string" } }, "steps": [{ "op": "set", "path": "/a", "value": "{}" }] }""", "FCG0102 \"\"")]
    [InlineData("""{ "a": { "type": "string" } }""", """{ "steps": [{ "op": "sett", "path": "/b", "value": "{x}", "keys": 5 }] }""", "FCG0102 5", "FCG0110 \"/b\"", "FCG0112 \"{x}\"", "FCG0116 \"sett\"")]
    [InlineData("""{ "a": { "type": "string", "pattern": "\(" } }""", """{ "steps": [{ "op": "set", "path": "/a", "value": "(" }] }""", """FCG0005 \(""")]
    public void What_only_follows_from_another_mistake_is_not_reported(string properties, string mutation, params string[] problems) => Reports(
        "", $$"""{ "x-twilio-resource": "user", "type": "object", "properties": {{properties}}, "required": ["a"], "x-mutations": { "m": {{mutation}} } }""", problems);

    [Fact]
    public void The_kind_of_resource_that_could_not_be_read_is_not_missing() => Reports("", """{ "x-twilio-resource": 5, "type": "object", "properties": { "a": { "type": "string" } } }""", "FCG0102 5");

    [Fact]
    public void Circles_that_have_nothing_in_common_are_all_reported() => Reports(
        "",
        """
        { "x-twilio-resource": "user", "type": "object",
          "properties": { "a": { "$ref": "#/$defs/a" }, "b": { "$ref": "#/$defs/b" }, "c": { "type": "string", "allOf": [{ "$ref": "#/properties/c" }] }, "d": { "type": "string", "not": { "$ref": "#/properties/d" } } },
          "$defs": { "a": { "type": "object", "properties": { "a1": { "$ref": "#/$defs/a" } }, "required": ["a1"] }, "b": { "type": "object", "properties": { "b1": { "$ref": "#/$defs/b" } }, "required": ["b1"] } } }
        """,
        "FCG0108 \"a1\"", "FCG0108 \"b1\"", "FCG0120 \"#/properties/c\"", "FCG0120 \"#/properties/d\"");

    [Fact]
    public void Names_in_all_lists_of_an_object_are_checked() => Reports(
        "", """{ "x-twilio-resource": "user", "type": "object", "properties": {}, "dependentRequired": { "a": 5, "b": 6 } }""", "FCG0102 5", "FCG0102 6");

    private static void Reports(string source, string schema, params string[] problems)
    {
        source = source.Length == 0 ? Generated.Document : source;
        var generated = Generated.From(source, [("a.schema.json", schema)]);
        Assert.Equal(problems, generated.Problems.Select(problem => $"{problem.Id} {Token(problem.Location, source, schema)}").Order(StringComparer.Ordinal));
        Assert.True(generated.Sources.Count == 0 || problems.All(problem => problem.StartsWith("FCG00", StringComparison.Ordinal)));
    }

    private static string Token(Location place, string source, string schema)
    {
        var text = (place.GetLineSpan().Path == "a.schema.json" ? schema : source).Substring(place.SourceSpan.Start, place.SourceSpan.Length);
        return text[0] == '[' ? "[]" : text;
    }
}
