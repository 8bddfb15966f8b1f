using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>A value of several kinds, which is read whatever it is.</summary>
/// <param name="schema">The schema.</param>
/// <param name="texts">Values that fit, in several spellings.</param>
/// <param name="isValid">The model of the schema.</param>
internal sealed class AnyShape(string schema, string[] texts, Func<JsonElement, bool> isValid) : Shape
{
    public static readonly AnyShape[] All =
    [
        new("true", ["null", "1.0", "\"\\u0061\"", "[ 1 ,{ \"a\" : [ ] } ]", "{\"a\":1,\"a\":2}", "\"\\ud800\""], _ => true),
        new("""{ "type": ["string", "integer"] }""", ["1", "1e2", "\"a\"", "\"\""], value => value.ValueKind == JsonValueKind.String || IsInteger(value)),
        new("""{ "type": ["boolean", "array", "null"], "maxItems": 2 }""", ["true", "null", "[]", "[1,[2]]"], value => value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= 2)),
        new("""{ "anyOf": [{ "type": "boolean" }, { "type": "string", "minLength": 2 }] }""", ["false", "\"ab\"", "\"\\u0061b\""], value => value.ValueKind is JsonValueKind.True or JsonValueKind.False || (value.ValueKind == JsonValueKind.String && value.GetRawText() != "\"\\ud800\"" && value.GetString()!.EnumerateRunes().Count() >= 2)),
        new("""{ "enum": [1, "one", null] }""", ["1", "1.0", "\"one\"", "null"], value => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Number && value.GetDecimal() == 1) || (value.ValueKind == JsonValueKind.String && value.GetRawText() != "\"\\ud800\"" && value.GetString() == "one")),
    ];

    public override string Schema => schema;

    public override void Write(OddWriter writer) => writer.Raw(writer.OneOf(texts));

    public override bool IsValid(JsonElement value) => isValid(value);

    public override bool IsReadable(JsonElement value) => true;

    private static bool IsInteger(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0;
}
