namespace FuseChat.Gen.Tests.Emit;

/// <summary>What objects inside a document become.</summary>
public class NestedTests
{
    private static readonly string[] Main = ["Document.g.cs"];

    [Fact]
    public void An_object_in_a_member() => Properties("""
        "settings": {
          "description": "How it behaves.", "type": "object", "required": ["muted"],
          "properties": { "muted": { "type": "boolean" }, "theme": { "type": "object", "properties": { "color": { "type": "string" } } } }
        }
        """).Matches(["Document.g.cs"]);

    [Fact]
    public void Objects_in_arrays_and_maps() => Properties("""
        "tasks": { "type": "array", "items": { "type": "object", "properties": { "title": { "type": "string" } } } },
        "votes": { "type": "object", "additionalProperties": { "x-csharp-name": "Vote", "type": "object", "properties": {} } }
        """).Matches(Main);

    [Fact]
    public void A_definition_that_contains_itself() => Properties(
        """ "root": { "$ref": "#/$defs/folder" }, "copy": { "$ref": "#" } """,
        """ "folder": { "type": "object", "properties": { "folders": { "type": "array", "items": { "$ref": "#/$defs/folder" } } } } """).Matches(Main);

    [Fact]
    public void A_definition_that_a_type_is_declared_for() => Properties(
        """ "home": { "$ref": "#/$defs/place" }, "places": { "type": "array", "items": { "$ref": "#/$defs/place" } } """,
        """ "place": { "type": "object", "properties": { "city": { "type": "string" }, "near": { "$ref": "#/$defs/place" } } } """,
        """ [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/place")] public partial class Place { } """).Matches(["Document.g.cs", "Place.g.cs"]);

    [Fact]
    public void Steps_that_reach_into_objects() => Properties(
        """
        "settings": { "type": "object", "properties": { "theme": { "type": "object", "properties": { "color": { "type": "string" } } }, "uses": { "type": "integer" } }, "required": ["uses"] },
        "people": { "type": "object", "additionalProperties": { "$ref": "#/$defs/person" } },
        "tasks": { "type": "array", "items": { "type": "object", "properties": { "done": { "type": "boolean" } } } }
        """,
        """ "person": { "type": "object", "properties": { "tags": { "type": "array", "items": { "type": "string" } } } } """,
        mutations: """
        "changed": {
          "parameters": { "current": { "type": "string" }, "tag": { "type": "string" } },
          "steps": [
            { "op": "set", "path": "/settings/theme/color", "value": "{tag}" }, { "op": "increment", "path": "/settings/uses", "value": 1 },
            { "op": "insert", "path": "/people/{current}/tags", "value": "{tag}" }, { "op": "remove", "path": "/people/*/tags", "value": "{tag}" },
            { "op": "set", "path": "/tasks/*/done", "value": true }
          ]
        }
        """).Matches(["Document.g.cs"]);

    [Theory]
    [InlineData("public sealed partial record Place;")]
    [InlineData("public partial record struct Place;")]
    [InlineData("public readonly partial record struct Place;")]
    [InlineData("public partial class Place { }")]
    [InlineData("public partial class Place { internal Place With() => this; }")]
    public void Declared_objects_of_every_shape_and_the_steps_into_them(string declaration)
    {
        foreach (var required in new[] { "", "\"home\", \"places\", \"named\"" })
        {
            Properties(
                """ "home": { "$ref": "#/$defs/place" }, "places": { "type": "array", "items": { "$ref": "#/$defs/place" } }, "named": { "type": "object", "additionalProperties": { "$ref": "#/$defs/place" } } """,
                """ "place": { "type": "object", "properties": { "city": { "type": "string" }, "size": { "type": "object", "properties": { "floors": { "type": "integer" } }, "required": ["floors"] } } } """,
                $""" [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/place")] {declaration} """,
                """
                "moved": {
                  "parameters": { "city": { "type": "string" }, "place": { "$ref": "#/$defs/place" } },
                  "steps": [
                    { "op": "set", "path": "/home", "value": "{place}" }, { "op": "set", "path": "/home/city", "value": "{city}" }, { "op": "increment", "path": "/home/size/floors", "value": 1 },
                    { "op": "set", "path": "/places/*/city", "value": "{city}" }, { "op": "put", "path": "/named/{city}", "value": "{place}" }, { "op": "delete", "path": "/named/{city}/city" },
                    { "op": "insert", "path": "/places", "value": "{place}" }
                  ]
                },
                "inside": { "steps": [{ "op": "set", "path": "/home/city", "value": "x" }] }
                """,
                required).IsClean();
        }
    }

    private static Generated Properties(string properties, string definitions = "", string types = "", string mutations = "", string required = "") => Generated.From(
        $$"""
        {
          "x-twilio-resource": "channel", "type": "object", "properties": { {{properties}} }, "required": [{{required}}], "$defs": { {{definitions}} },
          "x-mutations": { {{mutations}} }
        }
        """,
        Generated.Document + types);
}
