using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>Finds places in a JSON text, by System.Text.Json alone.</summary>
internal static class JsonPath
{
    /// <summary>Whether a JSON pointer leads to something.</summary>
    public static bool Exists(JsonElement root, string pointer)
    {
        foreach (var token in pointer.Split('/').Skip(1).Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            var isThere = root.ValueKind == JsonValueKind.Array
                ? int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < root.GetArrayLength()
                : root.ValueKind == JsonValueKind.Object && root.TryGetProperty(token, out _);
            if (!isThere)
            {
                return false;
            }

            root = root.ValueKind == JsonValueKind.Array ? root[int.Parse(token, CultureInfo.InvariantCulture)] : root.GetProperty(token);
        }

        return true;
    }

    /// <summary>Where the value of a member of objects in each other stands, in bytes of UTF-8.</summary>
    /// <returns>Null where it is absent.</returns>
    public static Range? Find(string text, IEnumerable<string> path)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        foreach (var name in path)
        {
            if (!MoveTo(ref reader, name))
            {
                return null;
            }
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private static bool MoveTo(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Names with a lone surrogate have no string.
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
