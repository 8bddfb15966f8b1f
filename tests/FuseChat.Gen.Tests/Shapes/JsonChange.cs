using System.Text;
using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>Two texts differ in one member and in nothing else.</summary>
internal static class JsonChange
{
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    /// <param name="path">The names that lead to the member.</param>
    /// <param name="expected">What the member must mean now; null where it must be absent.</param>
    public static void Check(string before, string after, IReadOnlyList<string> path, JsonElement? expected)
    {
        var (old, now) = (JsonPath.Find(before, path), JsonPath.Find(after, path));
        Assert.Equal(expected is not null, now is not null);
        if (now is { } place)
        {
            using var found = JsonDocument.Parse(Bytes(after)[place]);
            Assert.True(JsonMeaning.Same(expected!.Value, found.RootElement), $"expected {JsonMeaning.Raw(expected.Value)}, found {JsonMeaning.Raw(found.RootElement)}");
        }

        // A member that comes or goes moves those beside it, which stay as they are.
        if (old is null != now is null)
        {
            var owner = path.SkipLast(1);
            Assert.Equal(Others(before, owner, path[^1]), Others(after, owner, path[^1]));
            (old, now) = (JsonPath.Find(before, owner), JsonPath.Find(after, owner));
        }

        Assert.Equal(old is null ? before : Around(before, old.Value), now is null ? after : Around(after, now.Value));
    }

    private static string[] Others(string text, IEnumerable<string> owner, string name)
    {
        using var json = JsonDocument.Parse(Bytes(text)[JsonPath.Find(text, owner)!.Value]);
        return [.. json.RootElement.EnumerateObject().Where(member => member.Name != name).Select(member => $"{member.Name}: {member.Value.GetRawText()}")];
    }

    private static string Around(string text, Range place) => Encoding.UTF8.GetString(Bytes(text)[..place.Start]) + "…" + Encoding.UTF8.GetString(Bytes(text)[place.End..]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
