namespace FuseChat.Gen.Tests.Emit;

/// <summary>What each operation of a step becomes, on members that are always there and on those that may be absent.</summary>
public class MutationTests
{
    [Fact]
    public void Set_a_member() => Steps(
        """{ "op": "set", "path": "/name", "value": "{name}" }, { "op": "set", "path": "/nick", "value": null }, { "op": "set", "path": "/count", "value": 3 }""",
        """ "name": { "type": "string" }""").MatchesMutation("Change");

    [Fact]
    public void Set_a_unique_array() => Steps(
        """{ "op": "set", "path": "/tags", "value": "{tags}" }""",
        """ "tags": { "type": "array", "items": { "type": "string" } }""").MatchesMutation("Change");

    [Fact]
    public void Set_an_entry() => Steps(
        """{ "op": "set", "path": "/seen/{reader}", "value": true }, { "op": "set", "path": "/votes/{option}", "value": 0, "when": { "const": 1 } }""",
        """ "reader": { "type": "string" }, "option": { "type": "integer" }""").MatchesMutation("Change");

    [Fact]
    public void Increment() => Steps(
        """
        { "op": "increment", "path": "/count", "value": 1 },
        { "op": "increment", "path": "/total", "value": -1 },
        { "op": "increment", "path": "/votes/{option}", "value": 2 },
        { "op": "increment", "path": "/votes/*", "value": 1 },
        { "op": "increment", "path": "/votes/*", "value": 1, "except": "{option}" }
        """,
        """ "option": { "type": "integer" }""").MatchesMutation("Change");

    [Fact]
    public void Insert_and_remove() => Steps(
        """
        { "op": "insert", "path": "/tags", "value": "{tag}" },
        { "op": "insert", "path": "/log", "value": "a \"{tag}\" ($, {0}" },
        { "op": "remove", "path": "/tags", "value": "old" }
        """,
        """ "tag": { "type": "string" }""").MatchesMutation("Change");

    [Fact]
    public void Put_and_delete() => Steps(
        """
        { "op": "put", "path": "/seen/{reader}", "value": false },
        { "op": "put", "path": "/votes/{option}", "value": "{value}", "ifAbsent": true },
        { "op": "delete", "path": "/seen/{reader}" },
        { "op": "delete", "path": "/nick" }
        """,
        """ "reader": { "type": "string" }, "option": { "type": "integer" }, "value": { "type": "integer", "minimum": 0, "maximum": 9 }""").MatchesMutation("Change");

    [Fact]
    public void Fill() => Steps(
        """
        { "op": "fill", "path": "/seen", "keys": "{readers}", "value": false, "except": "{author}" },
        { "op": "fill", "path": "/votes", "keys": "{options}", "value": "{start}" }
        """,
        """
        "readers": { "type": "array", "items": { "type": "string" } },
        "author": { "type": "string" },
        "options": { "type": "array", "items": { "type": "integer" } },
        "start": { "type": "integer", "minimum": 0, "maximum": 9 }
        """).MatchesMutation("Change");

    [Fact]
    public void Create() => Mutation(
        """
        "creates": true,
        "parameters": { "name": { "type": "string" }, "count": { "type": ["integer", "null"], "minimum": 0, "maximum": 9 } },
        "steps": [{ "op": "set", "path": "/name", "value": "{name}" }, { "op": "set", "path": "/count", "value": "{count}" }]
        """,
        """ "name" """).MatchesMutation("Change");

    [Fact]
    public void Absent_collections() => Mutation(
        """
        "parameters": { "tag": { "type": "string" }, "option": { "type": "integer" }, "tags": { "type": "array", "items": { "type": "string" } } },
        "steps": [
          { "op": "remove", "path": "/tags", "value": "{tag}" },
          { "op": "insert", "path": "/tags", "value": "{tag}" },
          { "op": "insert", "path": "/log", "value": "{tag}" },
          { "op": "set", "path": "/log", "value": "{tags}" },
          { "op": "put", "path": "/votes/{option}", "value": 1 },
          { "op": "increment", "path": "/votes/*", "value": 1, "except": "{option}" },
          { "op": "set", "path": "/seen/{tag}", "value": true, "when": { "const": false } }
        ]
        """,
        "").MatchesMutation("Change");

    [Fact]
    public void Parameters_that_may_be_null() => Generated.From(
        """
        using FuseChat.Runtime.Attributes;

        [TwilioAttributes("a.schema.json")]
        public sealed partial record Document;

        [TwilioAttributes("a.schema.json#/$defs/id")]
        public readonly partial record struct Id;
        """,
        [("a.schema.json", """
        {
          "x-twilio-resource": "channel", "type": "object",
          "$defs": { "id": { "type": "integer", "minimum": 1, "maximum": 9 } },
          "properties": {
            "flag": { "type": "boolean" }, "small": { "type": "integer", "minimum": 0, "maximum": 9 }, "big": { "type": "integer" },
            "share": { "type": "number" }, "ids": { "type": "array", "items": { "$ref": "#/$defs/id" }, "uniqueItems": true }
          },
          "x-mutations": { "change": {
            "parameters": {
              "flag": { "type": ["boolean", "null"] }, "small": { "type": ["integer", "null"], "minimum": 0, "maximum": 9 }, "big": { "type": ["integer", "null"] },
              "share": { "type": ["number", "null"] }, "ids": { "type": ["array", "null"], "items": { "$ref": "#/$defs/id" } }
            },
            "steps": [
              { "op": "set", "path": "/flag", "value": "{flag}" }, { "op": "set", "path": "/small", "value": "{small}" }, { "op": "set", "path": "/big", "value": "{big}" },
              { "op": "set", "path": "/share", "value": "{share}" }, { "op": "set", "path": "/ids", "value": "{ids}" }
            ]
          } }
        }
        """)]).MatchesMutation("Change");

    [Fact]
    public void Names_of_parameters() => Generated.From("""
        {
          "x-twilio-resource": "channel", "type": "object",
          "properties": { "name": { "type": "string" }, "nameValue": { "type": "string" }, "名": { "type": "string" } },
          "x-mutations": { "change": {
            "parameters": {
              "class": { "type": "string" }, "event": { "type": "string" }, "newName": { "type": "string" }, "名": { "type": "string" },
              "1st": { "x-csharp-name": "First", "type": "string" }
            },
            "steps": [
              { "op": "set", "path": "/name", "value": "{class}" }, { "op": "set", "path": "/name", "value": "{newName}" }, { "op": "set", "path": "/name", "value": "{event}" },
              { "op": "set", "path": "/nameValue", "value": "{1st}" }, { "op": "set", "path": "/nameValue", "value": "a" },
              { "op": "set", "path": "/名", "value": "{名}" }
            ]
          } }
        }
        """).MatchesMutation("Change");

    [Fact]
    public void A_document_without_mutations_has_no_class_for_them()
        => Assert.DoesNotContain("class Mutations", Mutation(null, "").IsClean().Sources["Document.g.cs"], StringComparison.Ordinal);

    private static Generated Steps(string steps, string parameters) => Mutation(
        $$""" "parameters": { {{parameters}} }, "steps": [{{steps}}]""",
        """ "name", "count", "total", "tags", "log", "seen", "votes" """);

    private static Generated Mutation(string? body, string required) => Generated.From($$"""
        {
          "x-twilio-resource": "channel", "type": "object", "required": [{{required}}],
          "properties": {
            "name": { "type": "string" },
            "nick": { "type": "string" },
            "count": { "type": "integer", "minimum": 0, "maximum": 9 },
            "total": { "type": "integer" },
            "tags": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "log": { "type": "array", "items": { "type": "string" } },
            "seen": { "type": "object", "additionalProperties": { "type": "boolean" } },
            "votes": { "type": "object", "x-key": { "type": "integer" }, "additionalProperties": { "type": "integer", "minimum": 0 } }
          },
          "x-mutations": { {{(body is null ? "" : $$""" "change": { {{body}} }""")}} }
        }
        """);
}
