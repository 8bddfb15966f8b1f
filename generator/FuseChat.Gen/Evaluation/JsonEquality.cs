using FuseChat.Gen.Json;

namespace FuseChat.Gen.Evaluation;

/// <summary>Whether two JSON values are the same (JSON Schema 2020-12, core, section 4.2.2): <c>1</c> and <c>1.0</c> are, members have no order.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonNode>
{
    private JsonEquality()
    {
    }

    public static JsonEquality Comparer { get; } = new();

    public bool Equals(JsonNode left, JsonNode right) => (left, right) switch
    {
        (JsonNumber { Text: var one }, JsonNumber { Text: var other }) => one == other || JsonDecimal.Of(one) == JsonDecimal.Of(other),
        (JsonArray { Items: var ones }, JsonArray { Items: var others }) => ones.Length == others.Length && ones.SequenceEqual(others, this),
        (JsonObject one, JsonObject other) => one.Members.Length == other.Members.Length && HasSameMembers(one, other),
        _ => left.Equals(right),
    };

    public int GetHashCode(JsonNode value) => value switch
    {
        JsonNumber number => JsonDecimal.Of(number.Text).GetHashCode(),
        JsonArray { Items: var items } => items.Aggregate(1, (hash, item) => unchecked((hash * 31) + GetHashCode(item))),

        // A sum, since the order of members does not matter.
        JsonObject { Members: var members } => members.Aggregate(2, (sum, member) => unchecked(sum + (member.Name.GetHashCode() * 31) + GetHashCode(member.Value))),
        _ => value.GetHashCode(),
    };

    private bool HasSameMembers(JsonObject left, JsonObject right)
    {
        var others = right.Members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        return left.Members.All(member => others.TryGetValue(member.Name, out var other) && Equals(member.Value, other));
    }
}
