using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>Whatever the schema accepts, the emitted code compiles without a warning.</summary>
public class EveryTypeTests
{
    private const string Types = """
        using FuseChat.Runtime.Attributes;

        namespace @class.@event;

        [TwilioAttributes("a.schema.json")]
        public sealed partial record @record;

        [TwilioAttributes("b.schema.json#/$defs/id")]
        public readonly partial record struct @struct;

        [TwilioAttributes("b.schema.json#/$defs/code")]
        public readonly partial record struct Code;
        """;

    private static readonly string[] Values =
    [
        """ "type": "string" """,
        """ "type": "boolean" """,
        """ "type": "integer" """,
        """ "type": "integer", "minimum": -5, "maximum": 5 """,
        """ "type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807 """,
        """ "type": "number" """,
        """ "type": "number", "minimum": -0.5, "maximum": 1e20 """,
        """ "type": "array", "items": { "type": "string" } """,
        """ "type": "array", "items": { "type": "number", "minimum": 0 }, "uniqueItems": true """,
        """ "type": "array", "items": { "type": "boolean" } """,
        """ "type": "array", "items": { "type": "array", "items": { "type": "integer", "maximum": 7 }, "uniqueItems": true } """,
        """ "type": "array", "items": { "type": "object", "additionalProperties": { "type": "integer", "maximum": 7 } } """,
        """ "type": "array", "items": { "$ref": "b.schema.json#/$defs/code" } """,
        """ "type": "object", "additionalProperties": { "type": "string" } """,
        """ "type": "object", "x-key": { "type": "integer", "minimum": 1 }, "additionalProperties": { "type": "number", "maximum": 1 } """,
        """ "type": "object", "x-key": { "$ref": "b.schema.json#/$defs/code" }, "additionalProperties": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 2 } } } """,
        """ "type": "object", "x-key": { "type": "integer", "minimum": 1 }, "additionalProperties": { "type": "object", "x-key": { "type": "integer", "maximum": 9 }, "additionalProperties": { "type": "array", "items": { "type": "string" }, "uniqueItems": true } } """,
        """ "$ref": "b.schema.json#/$defs/id" """,
        """ "$ref": "b.schema.json#/$defs/code" """,
        """ "$ref": "b.schema.json#/$defs/alias" """,
        """ "$ref": "b.schema.json#/$defs/plain" """,
        """ "$ref": "b.schema.json#/$defs/list" """,
        """ "$ref": "b.schema.json#/$defs/map" """,
    ];

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void As_property_and_parameter(bool isRequired, bool isCreation)
    {
        var steps = Values.Select((_, index) => $$"""{ "op": "set", "path": "/p{{index}}", "value": "{v{{index}}}" }""");
        Document(
            Values,
            isRequired,
            $$""" "creates": {{(isCreation ? "true" : "false")}}, "parameters": { {{Named("v", Values)}} }, "steps": [{{string.Join(", ", steps)}}] """).IsClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void As_parameter_that_may_be_null(bool isCreation)
    {
        var values = Values.Where(value => !value.Contains(" \"$ref\"", StringComparison.Ordinal)).ToArray();
        var parameters = values.Select(value => System.Text.RegularExpressions.Regex.Replace(value, "^ \"type\": (\"\\w+\")", " \"type\": [$1, \"null\"]"));
        var steps = values.Select((_, index) => $$"""{ "op": "set", "path": "/p{{index}}", "value": "{v{{index}}}" }""");
        Document(
            values,
            isRequired: false,
            $$""" "creates": {{(isCreation ? "true" : "false")}}, "parameters": { {{Named("v", parameters)}} }, "steps": [{{string.Join(", ", steps)}}] """).IsClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void With_every_step(bool isRequired) => Document(
        [
            """ "type": "array", "items": { "type": "string" } """,
            """ "type": "array", "items": { "$ref": "b.schema.json#/$defs/id" }, "uniqueItems": true """,
            """ "type": "object", "additionalProperties": { "type": "integer" } """,
            """ "type": "object", "x-key": { "$ref": "b.schema.json#/$defs/code" }, "additionalProperties": { "$ref": "b.schema.json#/$defs/id" } """,
            """ "type": "object", "x-key": { "type": "integer" }, "additionalProperties": { "type": "array", "items": { "type": "number" } } """,
            """ "$ref": "b.schema.json#/$defs/code" """,
        ],
        isRequired,
        """
        "parameters": {
          "class": { "type": "string" }, "event": { "$ref": "b.schema.json#/$defs/code" }, "new": { "type": "integer" }, "is": { "$ref": "b.schema.json#/$defs/id" },
          "value": { "type": "array", "items": { "type": "number" } }, "codes": { "type": "array", "items": { "$ref": "b.schema.json#/$defs/code" } }
        },
        "steps": [
          { "op": "insert", "path": "/p0", "value": "{class}" }, { "op": "remove", "path": "/p0", "value": "$current ($, {0} \"" },
          { "op": "insert", "path": "/p1", "value": "{is}" }, { "op": "insert", "path": "/p1", "value": 3 }, { "op": "remove", "path": "/p1", "value": 4 },
          { "op": "put", "path": "/p2/{class}", "value": "{new}" }, { "op": "set", "path": "/p2/{class}", "value": 5, "when": { "const": 6 } },
          { "op": "increment", "path": "/p2/*", "value": -7, "except": "{class}" }, { "op": "increment", "path": "/p2/{class}", "value": 8 }, { "op": "delete", "path": "/p2/{class}" },
          { "op": "fill", "path": "/p3", "keys": "{codes}", "value": 9, "except": "{event}" }, { "op": "put", "path": "/p3/{event}", "value": 1, "ifAbsent": true },
          { "op": "set", "path": "/p3/{event}", "value": "{is}", "when": { "const": 2 } },
          { "op": "put", "path": "/p4/{new}", "value": "{value}" }, { "op": "set", "path": "/p4/{new}", "value": "{value}" }, { "op": "delete", "path": "/p4/{new}" },
          { "op": "set", "path": "/p5", "value": "x" }, { "op": "set", "path": "/p5", "value": "{event}" }
        ]
        """).IsClean();

    [Fact]
    public void With_parameters_named_like_keywords()
    {
        var names = Enum.GetValues<SyntaxKind>().Where(kind => SyntaxFacts.IsKeywordKind(kind) || SyntaxFacts.IsContextualKeyword(kind))
            .Select(kind => SyntaxFacts.GetText(kind))
            .Where(name => name.Length > 0 && name.All(char.IsAsciiLetterLower) && name != "equals")
            .Distinct()
            .ToArray();
        Assert.Contains("scoped", names);
        var steps = names.Select((name, index) => $$"""{ "op": "set", "path": "/p{{index % 60}}", "value": "{{{name}}}" }""");
        var parameters = names.Select(name => $$""" "{{name}}": { "type": "string" } """);
        Document(
            [.. Enumerable.Repeat(""" "type": "string" """, 60)], isRequired: false, $$""" "parameters": { {{string.Join(", ", parameters)}} }, "steps": [{{string.Join(", ", steps)}}] """).IsClean();
    }

    [Theory]
    [InlineData("All")]
    [InlineData("Changes")]
    [InlineData("Create")]
    [InlineData("Creates")]
    [InlineData("Creation")]
    [InlineData("Mutation")]
    [InlineData("Patch")]
    [InlineData("Visit")]
    public void As_document_named_like_what_its_mutations_have_inside(string name) => Generated.From(
        $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] public sealed partial record {name};",
        [
            ("a.schema.json", """
            {
              "x-twilio-resource": "channel", "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "array", "items": { "type": "integer" } } },
              "x-mutations": {
                "begunKind": { "steps": [{ "op": "delete", "path": "/a" }] },
                "begun": { "creates": true, "parameters": { "a": { "type": "string" } }, "steps": [{ "op": "set", "path": "/a", "value": "{a}" }] },
                "added": { "parameters": { "b": { "type": "integer" } }, "steps": [{ "op": "insert", "path": "/b", "value": "{b}" }] }
              }
            }
            """),
        ]).IsClean();

    private static Generated Document(string[] values, bool isRequired, string mutation) => Generated.From(
        Types,
        [
            ("a.schema.json", $$"""
            {
              "x-twilio-resource": "channel", "type": "object", "properties": { {{Named("p", values)}} },
              "required": [{{(isRequired ? string.Join(", ", values.Select((_, index) => $"\"p{index}\"")) : "")}}],
              "x-mutations": { "changed": { {{mutation}} } }
            }
            """),
            ("b.schema.json", """
            {
              "$defs": {
                "id": { "type": "integer", "minimum": 1, "maximum": 9 }, "code": { "type": "string" }, "alias": { "$ref": "#/$defs/id" }, "plain": { "type": "integer" },
                "list": { "type": "array", "items": { "$ref": "#/$defs/alias" }, "uniqueItems": true }, "map": { "type": "object", "additionalProperties": { "type": "boolean" } }
              }
            }
            """),
        ]);

    private static string Named(string prefix, IEnumerable<string> schemas) => string.Join(", ", schemas.Select((schema, index) => $$""" "{{prefix}}{{index}}": { {{schema}} } """));
}
