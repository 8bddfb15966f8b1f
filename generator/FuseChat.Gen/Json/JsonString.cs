using System.Globalization;
using System.Text;

namespace FuseChat.Gen.Json;

/// <summary>A JSON string: the text that it means, escapes resolved, without lone surrogates.</summary>
internal sealed record JsonString(string Value) : JsonNode
{
    public override int NodeCount => 1;

    internal override void WriteTo(StringBuilder json) => Write(Value, json);

    internal static void Write(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
