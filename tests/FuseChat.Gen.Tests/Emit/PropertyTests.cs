namespace FuseChat.Gen.Tests.Emit;

/// <summary>What each kind of property becomes.</summary>
public class PropertyTests
{
    private static readonly string[] Main = ["Document.g.cs"];


    [Fact]
    public void No_properties() => Properties("").Matches(Main);

    [Fact]
    public void Required_members() => Properties("""
        "name": { "type": "string" },
        "isOpen": { "type": "boolean" },
        "priority": { "type": "integer", "minimum": 1, "maximum": 5 }
        """, """ "name", "isOpen", "priority" """).Matches(Main);

    [Fact]
    public void Optional_members() => Properties("""
        "name": { "type": "string" },
        "isOpen": { "type": "boolean" },
        "priority": { "type": "integer", "minimum": 1, "maximum": 5 }
        """).Matches(Main);

    [Fact]
    public void Long_and_double() => Properties("""
        "total": { "type": "integer" },
        "balance": { "type": "integer", "minimum": -9000000000 },
        "share": { "type": "number", "minimum": 0, "maximum": 1 },
        "weight": { "type": "number", "maximum": 1e20 }
        """).Matches(Main);

    [Fact]
    public void Arrays() => Properties("""
        "tags": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
        "scores": { "type": "array", "items": { "type": "integer", "minimum": 0 } }
        """, """ "tags" """).Matches(Main);

    [Fact]
    public void Rules_inside_collections_of_collections() => Properties("""
        "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 0 }, "uniqueItems": true } },
        "votes": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" }, "uniqueItems": true } }
        """, """ "grid" """).Matches(Main);

    [Fact]
    public void Map_with_any_key() => Properties("""
        "counts": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0, "maximum": 9 } }
        """).Matches(Main);

    [Fact]
    public void Map_with_bounded_keys() => Properties("""
        "slots": { "type": "object", "x-key": { "type": "integer", "minimum": 1, "maximum": 7 }, "additionalProperties": { "type": "boolean" } }
        """, """ "slots" """).Matches(Main);

    [Fact]
    public void Names_from_JSON() => Properties("""
        "a/b~c": { "type": "integer", "minimum": 0 },
        "class": { "type": "string" },
        "größe": { "type": "string" },
        "\"\\\u0001": { "type": "string", "x-csharp-name": "Odd" },
        "violations": { "type": "integer", "minimum": 0 }
        """).Matches(Main);

    [Fact]
    public void Documentation_from_the_schema() => Generated.From("""
        {
          "title": "Ignored where there is a description",
          "description": "Kept in <attributes> & shown;\n no \"/// *\u002f\" \u0001 escapes",
          "x-twilio-resource": "participant",
          "type": "object",
          "properties": {
            "a": { "title": "From the title", "type": "string" },
            "escalateAfter_seconds": { "type": "string" }
          }
        }
        """).Matches(Main);

    private static Generated Properties(string properties, string required = "") => Generated.From($$"""
        { "x-twilio-resource": "channel", "type": "object", "properties": { {{properties}} }, "required": [{{required}}] }
        """);
}
