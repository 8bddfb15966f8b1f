using System.Globalization;
using System.Text;

namespace FuseChat.Gen.Json;

/// <summary>A JSON string: the text that it means, escapes resolved, without lone surrogates.</summary>
internal sealed record JsonString(string Value) : JsonNode
{
    public override int NodeCount => 1;

    internal override void WriteTo(StringBuilder json) => Write(Value, json);

    /// <summary>Whether a text stands between quotes as it is.</summary>
    internal static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (IsEscaped(character))
            {
                return false;
            }
        }

        return true;
    }

    internal static void Write(string text, StringBuilder json)
    {
        json.Append('"');
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (IsEscaped(text[index]))
            {
                json.Append(text, start, index - start).Append(Escaped(text[index]));
                start = index + 1;
            }
        }

        json.Append(text, start, text.Length - start).Append('"');
    }

    private static bool IsEscaped(char c) => c is '"' or '\\' or < ' ';

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
