using System.Text;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>Strings as they are spelt between their quotes, escapes and all.</summary>
internal static class JsonStrings
{
    /// <summary>Number of characters, each Unicode code point one (RFC 8259, section 1).</summary>
    internal static int Length(ReadOnlySpan<byte> raw)
    {
        var length = 0;
        for (var position = 0; position < raw.Length;)
        {
            if (raw[position] != '\\')
            {
                // Bytes that continue a character begin with the bits 10.
                length += (raw[position++] & 0xC0) == 0x80 ? 0 : 1;
                continue;
            }

            length++;
            position += IsPair(raw[position..]) ? 12 : raw[position + 1] == 'u' ? 6 : 2;
        }

        return length;
    }

    /// <summary>Whether two spellings mean the same string.</summary>
    internal static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
        => left.Contains((byte)'\\') || right.Contains((byte)'\\')
            ? EscapedString.Decode(left) == EscapedString.Decode(right)
            : left.SequenceEqual(right);

    /// <summary>A number that is the same for equal strings.</summary>
    internal static int Hash(ReadOnlySpan<byte> raw)
    {
        var hash = new HashCode();
        if (raw.Contains((byte)'\\'))
        {
            hash.AddBytes(Encoding.UTF8.GetBytes(EscapedString.Decode(raw)));
        }
        else
        {
            hash.AddBytes(raw);
        }

        return hash.ToHashCode();
    }

    // Two escapes that together are one character: \ud83d\ude00.
    private static bool IsPair(ReadOnlySpan<byte> raw)
        => raw.Length >= 12 && IsSurrogate(raw, 0, "89abAB"u8) && IsSurrogate(raw, 6, "cdefCDEF"u8);

    private static bool IsSurrogate(ReadOnlySpan<byte> raw, int at, ReadOnlySpan<byte> third)
        => raw[at] == '\\' && raw[at + 1] == 'u' && (raw[at + 2] | 0x20) == 'd' && third.Contains(raw[at + 3]);
}
