using System.Runtime.InteropServices;
using System.Text.Json;

namespace FuseChat.Runtime.Json.Converters;

/// <summary>The text of a value that System.Text.Json has read, as strict JSON.</summary>
internal static class ElementText
{
    /// <summary>The value as it is spelt, without the comments and trailing commas that the reader's options allow.</summary>
    internal static ReadOnlySpan<byte> Read(ref Utf8JsonReader reader)
    {
        var options = reader.CurrentState.Options;
        var text = JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader));
        return options.CommentHandling == JsonCommentHandling.Disallow && !options.AllowTrailingCommas ? text : Strict(text, options);
    }

    /// <summary>A text without its comments and trailing commas.</summary>
    internal static ReadOnlySpan<byte> Strict(ReadOnlySpan<byte> text, JsonReaderOptions options)
    {
        var strict = new byte[text.Length];
        var (length, position, comma) = (0, 0, -1);

        // Comments are tokens here, so that they can be left out.
        var reader = new Utf8JsonReader(text, options with { CommentHandling = JsonCommentHandling.Allow });
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            var between = text[position..start];
            if (between.IndexOf((byte)',') is >= 0 and var index)
            {
                comma = length + index;
            }

            between.CopyTo(strict.AsSpan(length));
            length += between.Length;
            position = (int)reader.BytesConsumed;
            if (reader.TokenType == JsonTokenType.Comment)
            {
                continue;
            }

            if (comma >= 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                strict.AsSpan(comma + 1, length - comma - 1).CopyTo(strict.AsSpan(comma));
                length--;
            }

            comma = -1;
            text[start..position].CopyTo(strict.AsSpan(length));
            length += position - start;
        }

        return strict.AsSpan(0, length);
    }
}
