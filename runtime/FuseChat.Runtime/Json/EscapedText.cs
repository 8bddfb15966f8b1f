using System.Buffers;

namespace FuseChat.Runtime.Json;

/// <summary>The characters of a string that are written as escapes in JSON (RFC 8259, section 7).</summary>
internal static class EscapedText
{
    /// <summary>The most bytes that one call of <see cref="Write"/> writes.</summary>
    internal const int MaxLength = 6;

    /// <summary>What must be escaped: quote, backslash and control characters. Lone surrogates, which UTF-8 lacks, come on top.</summary>
    internal static readonly SearchValues<char> Specials = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Writes one character as an escape.</summary>
    /// <returns>Bytes written, 2 or 6.</returns>
    internal static int Write(char character, Span<byte> target)
    {
        target[0] = (byte)'\\';
        target[1] = character switch
        {
            '"' or '\\' => (byte)character,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        if (target[1] != 'u')
        {
            return 2;
        }

        ((ushort)character).TryFormat(target[2..], out _, "x4", null);
        return MaxLength;
    }
}
