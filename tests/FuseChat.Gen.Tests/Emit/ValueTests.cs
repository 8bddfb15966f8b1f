namespace FuseChat.Gen.Tests.Emit;

/// <summary>What each kind of value becomes.</summary>
public class ValueTests
{
    [Fact]
    public void Enumerated_strings() => Properties("""
        "status": { "description": "How far it has come.", "enum": ["open", "in-progress", "", "say \"hi\""], "default": "open" }
        """, "").Matches(["Document.g.cs"]);

    [Fact]
    public void Dates_and_UUIDs() => Properties("""
        "opened": { "type": "string", "format": "date-time" },
        "due": { "type": "string", "format": "date", "default": "2030-01-31" },
        "id": { "type": "string", "format": "uuid" }
        """, """ "opened", "id" """).Matches(["Document.g.cs"]);

    [Fact]
    public void Null_and_absent() => Properties("""
        "note": { "type": ["string", "null"] },
        "rating": { "type": ["integer", "null"], "default": 3 },
        "remarks": { "type": "array", "items": { "type": ["string", "null"] } }
        """, """ "note" """).Matches(["Document.g.cs"]);

    private static Generated Properties(string properties, string required) => Generated.From($$"""
        { "x-twilio-resource": "channel", "type": "object", "properties": { {{properties}} }, "required": [{{required}}] }
        """).IsClean();
}
