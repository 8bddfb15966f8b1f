using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>A map with keys of a scalar and values of one shape, at most four.</summary>
internal sealed class MapShape(ScalarShape key, Shape value) : Shape
{
    private const int MaxProperties = 4;

    public override string Schema
        => $$"""{ "type": "object", "x-key": {{key.Schema}}, "additionalProperties": {{value.Schema}}, "maxProperties": {{MaxProperties}} }""";

    public override void Write(OddWriter writer)
    {
        var keys = Enumerable.Range(0, writer.IsDeep ? 0 : writer.Below(MaxProperties + 1)).Select(_ => writer.TextOf(key)).DistinctBy(text => JsonSerializer.Deserialize<string>(text)).ToArray();
        writer.Object(keys.Select(text => (text, (Action)(() => writer.Value(value)))));
    }

    public override bool IsValid(JsonElement found) => found.ValueKind == JsonValueKind.Object
        && found.EnumerateObject().Count() <= MaxProperties
        && found.EnumerateObject().All(member => Scalars.IsValidName(key, member.Name) && value.IsValid(member.Value));

    // An entry whose name is no key is kept as it is, like an unknown member.
    public override bool IsReadable(JsonElement found) => found.ValueKind == JsonValueKind.Object
        && found.EnumerateObject().All(member => !Scalars.IsKey(key, member.Name) || value.IsReadable(member.Value));
}
