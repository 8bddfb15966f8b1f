using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>A string, number or boolean.</summary>
/// <param name="type">The type's name in JSON Schema.</param>
/// <param name="rules">Further keywords.</param>
/// <param name="texts">Values that fit, in several spellings.</param>
/// <param name="isReadable">The model of the C# type.</param>
/// <param name="isValid">The model of the rules, for values of the type.</param>
internal sealed class ScalarShape(string type, string rules, string[] texts, Func<JsonElement, bool> isReadable, Func<JsonElement, bool> isValid) : Shape
{
    public override string Schema => $$"""{ "type": "{{type}}"{{rules}} }""";

    public override string SchemaOrNull => rules.Contains("enum", StringComparison.Ordinal)
        ? $$"""{ "type": ["{{type}}", "null"]{{rules.Replace("]", ", null]", StringComparison.Ordinal)}} }"""
        : $$"""{ "type": ["null", "{{type}}"]{{rules}} }""";

    public override void Write(OddWriter writer) => writer.Raw(writer.OneOf(texts));

    public override bool IsValid(JsonElement value) => IsOfType(value) && isValid(value);

    public override bool IsReadable(JsonElement value) => IsOfType(value) && isReadable(value);

    private bool IsOfType(JsonElement value) => type switch
    {
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
