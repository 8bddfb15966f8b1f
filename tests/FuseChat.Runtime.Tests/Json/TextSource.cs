using System.Text;

namespace FuseChat.Runtime.Tests.Json;

/// <summary>JSON texts, nearly JSON texts and noise, from a seed.</summary>
internal sealed class TextSource(int seed)
{
    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-0", "1.5", "1E+2", "-12e-3", "10", "\"\"", "\"a b\"", "\"\\u00e9\\ud83d\\\"\\\\\\/\\b\"", "\"é😀\u007F\u2028\""];

    private static readonly string[] Tokens =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\u12", "\\x", " ", "\n", "\t", "\0", "\f", "\u00A0", "-", "+", ".", "e", "E", "0", "00", "1", "9", "tru", "true", "nul", "NaN", "\"a\"", "\"a\":", "//", "'", "\uFEFF", "\u001F"];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        switch (_random.Next(8))
        {
            case 0:
                return Noise();
            case 1:
                return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => Pick(Tokens))));
            default:
                var text = new StringBuilder();
                Value(text, _random.Next(6));
                var bytes = Encoding.UTF8.GetBytes(text.ToString());
                for (var edits = _random.Next(4); edits > 0; edits--)
                {
                    bytes = Edited(bytes);
                }

                return bytes;
        }
    }

    private byte[] Noise()
    {
        var bytes = new byte[_random.Next(20)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Edited(byte[] text)
    {
        var at = _random.Next(text.Length + 1);
        var rest = at + _random.Next(Math.Min(4, text.Length - at + 1));
        return _random.Next(4) switch
        {
            0 => text[..at],
            1 => [.. text[..at], .. text[rest..]],
            2 => [.. text[..at], (byte)_random.Next(256), .. text[rest..]],
            _ => [.. text[..at], .. Encoding.UTF8.GetBytes(Pick(Tokens)), .. text[at..]],
        };
    }

    private void Value(StringBuilder text, int depth)
    {
        var count = _random.Next(4);
        switch (depth == 0 ? 2 : _random.Next(3))
        {
            case 0:
                text.Append('[');
                for (var index = 0; index < count; index++)
                {
                    Space(text.Append(index == 0 ? "" : ","));
                    Value(text, depth - 1);
                    Space(text);
                }

                text.Append(']');
                break;
            case 1:
                text.Append('{');
                for (var index = 0; index < count; index++)
                {
                    Space(text.Append(index == 0 ? "" : ","));
                    Space(text.Append(Pick(["\"a\"", "\"\"", "\"\\u0061\"", "\"é\""])));
                    Space(text.Append(':'));
                    Value(text, depth - 1);
                }

                text.Append('}');
                break;
            default:
                text.Append(Pick(Scalars));
                break;
        }
    }

    private void Space(StringBuilder text) => text.Append(_random.Next(6) == 0 ? Pick([" ", "\n", "\r\n", "\t"]) : "");

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
