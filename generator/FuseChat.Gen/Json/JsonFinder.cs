using System.Globalization;

namespace FuseChat.Gen.Json;

/// <summary>Finds the values of one tree by their pointers.</summary>
/// <remarks>
/// It goes on in each object and array from where it found something last: values asked for in the order of the text, as most are,
/// cost one walk through it altogether, however many there are.
/// </remarks>
internal sealed class JsonFinder(JsonNode root)
{
    // The child found last in each object and array, by the position of that one.
    private readonly Dictionary<int, Child> _last = [];

    /// <summary>The tree.</summary>
    public JsonNode Root => root;

    /// <summary>Finds a value's position in pre-order, the root's being 0.</summary>
    /// <param name="pointer">The path to the value.</param>
    /// <param name="position">Its position; where the path does not exist, that of the nearest parent that does.</param>
    /// <returns>Whether the path exists.</returns>
    public bool TryFind(JsonPointer pointer, out int position)
    {
        position = 0;
        var node = root;
        foreach (var token in pointer.Tokens)
        {
            if (!TryStep(node, position, token, out var child))
            {
                return false;
            }

            _last[position] = child;
            node = ChildAt(node, child.Index);
            position = child.Position;
        }

        return true;
    }

    private bool TryStep(JsonNode parent, int position, string token, out Child child)
    {
        var first = new Child(0, position + 1);
        var count = CountOf(parent);
        child = _last.TryGetValue(position, out var last) ? last : first;
        for (var looked = 0; looked < count; looked++)
        {
            if (IsAt(parent, child.Index, token))
            {
                return true;
            }

            child = child.Index + 1 == count ? first : new Child(child.Index + 1, child.Position + ChildAt(parent, child.Index).NodeCount);
        }

        return false;
    }

    private static int CountOf(JsonNode parent) => parent switch
    {
        JsonObject { Members: var members } => members.Length,
        JsonArray { Items: var items } => items.Length,
        _ => 0,
    };

    private static JsonNode ChildAt(JsonNode parent, int index) => parent is JsonObject { Members: var members } ? members[index].Value : ((JsonArray)parent).Items[index];

    // RFC 6901 section 4: an index is digits without a leading zero.
    private static bool IsAt(JsonNode parent, int index, string token)
        => parent is JsonObject { Members: var members } ? members[index].Name == token : token == index.ToString(CultureInfo.InvariantCulture);

    /// <summary>A child's place among the children of its parent, and in the tree.</summary>
    private readonly record struct Child(int Index, int Position);
}
