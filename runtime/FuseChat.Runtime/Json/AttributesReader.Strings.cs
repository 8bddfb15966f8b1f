using System.Buffers;

namespace FuseChat.Runtime.Json;

public ref partial struct AttributesReader
{
    // What ends a run of plain characters: the closing quote, an escape, or a control character that JSON does not allow.
    internal static readonly SearchValues<byte> StringStops = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    /// <summary>Reads a string.</summary>
    internal string ReadString()
    {
        if (Peek() != '"')
        {
            Mismatch("a string");
            return "";
        }

        var raw = ReadRawString(out var isEscaped);
        if (isEscaped)
        {
            MarkUncanonical();
            return EscapedString.Decode(raw);
        }

        return Text(_position - 1 - raw.Length, raw.Length);
    }

    // Places in the text are places in its string where all characters are ASCII: then there are as many.
    private readonly string Text(int start, int length)
        => _verbatim?.Length == _text.Length ? _verbatim.Substring(start, length) : Utf8Text.Decode(_text.Slice(start, length));

    /// <summary>Moves over a string without keeping it.</summary>
    internal void CheckString()
    {
        if (Peek() == '"')
        {
            ReadRawString(out _);
        }
        else
        {
            Mismatch("a string");
        }
    }

    /// <summary>Moves over a string (RFC 8259, section 7) at its opening quote.</summary>
    /// <returns>What stands between the quotes, as it is spelt.</returns>
    private ReadOnlySpan<byte> ReadRawString(out bool isEscaped)
    {
        isEscaped = false;
        var start = _position + 1;
        for (var at = start; ;)
        {
            var run = _text[at..].IndexOfAny(StringStops);
            if (run < 0)
            {
                _position = _text.Length;
                Break("'\"' at the end of the string");
                return [];
            }

            at += run;
            _position = at;
            switch (_text[at])
            {
                case (byte)'"':
                    _position = at + 1;
                    return _text[start..at];
                case (byte)'\\':
                    isEscaped = true;
                    if (!SkipEscape())
                    {
                        Break("an escape such as \\n, \\\" or \\u0041");
                        return [];
                    }

                    at = _position;
                    break;
                default:
                    Break("an escape such as \\n in place of the control character");
                    return [];
            }
        }
    }

    private bool SkipEscape()
    {
        switch (At(_position + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                _position += 2;
                return true;
            case (byte)'u' when IsHex(_position + 2) && IsHex(_position + 3) && IsHex(_position + 4) && IsHex(_position + 5):
                _position += 6;
                return true;
            default:
                return false;
        }
    }

    private readonly bool IsHex(int position) => char.IsAsciiHexDigit((char)At(position));
}
