namespace FuseChat.Gen.Tests.Emit;

/// <summary>What a <c>oneOf</c> of objects becomes that one member tells apart.</summary>
public class UnionTests
{
    private const string Event = """
        "event": {
          "description": "What happened.",
          "oneOf": [
            { "type": "object", "description": "Somebody came.", "properties": { "kind": { "const": "joined" }, "who": { "type": "string" } }, "required": ["kind", "who"] },
            { "$ref": "#/$defs/renamed" }
          ]
        },
        "renamed": {
          "x-csharp-name": "NewName", "type": "object", "required": ["kind"],
          "properties": { "name": { "type": "string" }, "kind": { "enum": ["renamed"] }, "before": { "$ref": "#/$defs/event" } }
        }
        """;

    [Fact]
    public void A_definition() => Document(""" "last": { "$ref": "#/$defs/event" } """, Event).Matches(["Document.g.cs"]);

    [Theory]
    [InlineData(""" "log": { "type": "array", "items": { "$ref": "#/$defs/event" } }, "byName": { "type": "object", "additionalProperties": { "$ref": "#/$defs/event" } } """)]
    [InlineData(""" "a": { "$ref": "#/$defs/event" }, "b": { "$ref": "#/$defs/renamed" }, "c": { "type": "array", "items": { "$ref": "#/$defs/renamed" } } """)]
    [InlineData(""" "kind": { "oneOf": [{ "type": "object", "properties": { "class": { "const": "" , "x-csharp-name": "Class" } , "a": {"type": "object", "properties": { "b": { "type": "string" } } } }, "required": ["class"], "x-csharp-name": "Empty" }] } """)]
    [InlineData(""" "a": { "anyOf": [{ "$ref": "#/$defs/event" }, { "type": "null" }] }, "b": { "type": ["object", "null"], "oneOf": [{ "$ref": "#/$defs/renamed" }] } """)]
    public void Everywhere(string properties)
    {
        Document(properties, Event).IsClean();
        Document(properties, Event, "\"" + string.Join("\", \"", properties.Split('"').Where((_, index) => index == 1)) + "\"").IsClean();
    }

    [Fact]
    public void As_arguments_and_values_of_steps() => Document(
        """ "last": { "$ref": "#/$defs/event" }, "log": { "type": "array", "items": { "$ref": "#/$defs/event" } } """,
        Event,
        mutations: """
        "happened": {
          "parameters": { "event": { "$ref": "#/$defs/event" } },
          "steps": [{ "op": "set", "path": "/last", "value": "{event}" }, { "op": "insert", "path": "/log", "value": "{event}" }]
        }
        """).IsClean();

    private static Generated Document(string properties, string definitions, string required = "", string mutations = "") => Generated.From($$"""
        {
          "x-twilio-resource": "channel", "type": "object", "properties": { {{properties}} }, "required": [{{required}}], "$defs": { {{definitions}} },
          "x-mutations": { {{mutations}} }
        }
        """);
}
