using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>An array of one shape, whose items may be null, may have to differ, and are at most four.</summary>
internal sealed class ArrayShape(Shape item, bool mayBeNull, bool isUnique) : Shape
{
    private const int MaxItems = 4;

    public override string Schema
        => $$"""{ "type": "array", "items": {{(mayBeNull ? item.SchemaOrNull : item.Schema)}}, "maxItems": {{MaxItems}}{{(isUnique ? ", \"uniqueItems\": true" : "")}} }""";

    // Of items that have to differ there is one at most, since some have two spellings.
    public override void Write(OddWriter writer)
        => writer.Array(writer.IsDeep ? 0 : writer.Below(isUnique ? 2 : MaxItems + 1), () => WriteItem(writer));

    public override bool IsValid(JsonElement value) => value.ValueKind == JsonValueKind.Array
        && value.GetArrayLength() <= MaxItems
        && value.EnumerateArray().All(one => (mayBeNull && one.ValueKind == JsonValueKind.Null) || item.IsValid(one))
        && (!isUnique || value.GetArrayLength() < 2);

    public override bool IsReadable(JsonElement value)
        => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => (mayBeNull && one.ValueKind == JsonValueKind.Null) || item.IsReadable(one));

    private void WriteItem(OddWriter writer)
    {
        if (mayBeNull && writer.Below(4) == 0)
        {
            writer.Raw("null");
        }
        else
        {
            writer.Value(item);
        }
    }
}
