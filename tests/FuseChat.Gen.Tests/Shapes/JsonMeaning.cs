using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>Whether two values mean the same: numbers by value, dates, durations and ids by what they say. Members of one name are in order, others in any.</summary>
internal static class JsonMeaning
{
    /// <summary>A value as it is written, on one line; what is not there is nothing.</summary>
    public static string Raw(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText().ReplaceLineEndings(" ");

    public static bool Same(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => left.EnumerateObject().Count() == right.EnumerateObject().Count()
            && ByName(left).Zip(ByName(right)).All(pair => pair.First.Name == pair.Second.Name && Same(pair.First.Value, pair.Second.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) => left.GetArrayLength() == right.GetArrayLength()
            && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        (JsonValueKind.String, JsonValueKind.String) => left.GetRawText() == right.GetRawText() || (!IsLone(left) && !IsLone(right) && SameText(left.GetString()!, right.GetString()!)),
        _ => JsonElement.DeepEquals(left, right),
    };

    private static IEnumerable<JsonProperty> ByName(JsonElement value) => value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal);

    private static bool IsLone(JsonElement text) => text.GetRawText() == "\"\\ud800\"";

    private static bool SameText(string left, string right) => left == right
        || (Guid.TryParse(left, out var id) && Guid.TryParse(right, out var other) && id == other)
        || (Time(left) is { } time && Time(right) == time)
        || (Duration(left) is { } duration && Duration(right) == duration);

    // A time of day is one of some day; a leap second is read as the second after it.
    private static DateTimeOffset? Time(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var (isLeap, full) = (text.Contains("23:59:60", StringComparison.Ordinal), text.Contains('T', StringComparison.OrdinalIgnoreCase) ? text : $"2000-01-01T{text}");
        return DateTimeOffset.TryParse(full.Replace(":60", ":59", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.AddSeconds(isLeap ? 1 : 0)
            : null;
    }

    private static TimeSpan? Duration(string text)
    {
        if (text.EndsWith('W'))
        {
            return TimeSpan.FromDays(7 * int.Parse(text.Trim('P', 'W'), CultureInfo.InvariantCulture));
        }

        return text.TrimStart('-').StartsWith('P') ? XmlConvert.ToTimeSpan(text) : null;
    }
}
