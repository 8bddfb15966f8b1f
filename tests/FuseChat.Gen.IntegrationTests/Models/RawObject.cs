using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace FuseChat.Gen.IntegrationTests.Models;

/// <summary>Members of a JSON object as they are spelt, read by System.Text.Json.</summary>
internal static class RawObject
{
    public static List<(string Name, string RawName, string RawValue)> Members(JsonElement element)
        => [.. element.EnumerateObject().Select(member => (member.Name, Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member)), member.Value.GetRawText()))];

    public static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>Whether a member name is the one spelling of a user id.</summary>
    public static bool IsUserId(string name)
        => int.TryParse(name, System.Globalization.NumberStyles.None, null, out var value) && value > 0 && value.ToString(System.Globalization.CultureInfo.InvariantCulture) == name;
}
