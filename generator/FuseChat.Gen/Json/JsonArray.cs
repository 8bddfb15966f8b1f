using System.Text;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Json;

/// <summary>A JSON array.</summary>
internal sealed record JsonArray(EquatableArray<JsonNode> Items) : JsonNode
{
    // No init: a copy with other items would keep the old count.
    public EquatableArray<JsonNode> Items { get; } = Items;

    public override int NodeCount { get; } = 1 + Count(Items);

    private static int Count(EquatableArray<JsonNode> items)
    {
        var count = 0;
        foreach (var item in items)
        {
            count += item.NodeCount;
        }

        return count;
    }

    internal override void WriteTo(StringBuilder json)
    {
        json.Append('[');
        for (var i = 0; i < Items.Length; i++)
        {
            json.Append(i == 0 ? "" : ",");
            Items[i].WriteTo(json);
        }

        json.Append(']');
    }
}
