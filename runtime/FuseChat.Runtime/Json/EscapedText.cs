using System.Buffers;

namespace FuseChat.Runtime.Json;

/// <summary>The characters of a string that are written as escapes in JSON (RFC 8259, section 7).</summary>
internal static class EscapedText
{
    /// <summary>The most bytes that one call of <see cref="Write"/> writes.</summary>
    internal const int MaxLength = 6;

    /// <summary>What must be escaped: quote, backslash and control characters. Lone surrogates, which UTF-8 lacks, come on top.</summary>
    internal static readonly SearchValues<char> Specials = SearchValues.Create(
        ['"', '\\', .. Enumerable.Range(0, 0x20).Select(control => (char)control)]);

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
