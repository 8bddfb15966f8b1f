using System.Globalization;
using System.Text;

namespace FuseChat.Runtime.Json;

/// <summary>Phrases for what was found and what is accepted.</summary>
internal static class Found
{
    private const int MaxShown = 40;

    /// <summary>Names a whole value, such as <c>the string "abc"</c>.</summary>
    internal static string Value(ReadOnlySpan<byte> value) => value[0] switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'"' => $"the string {Shown(value)}",
        (byte)'t' or (byte)'f' or (byte)'n' => Shown(value),
        _ => $"the number {Shown(value)}",
    };

    /// <summary>Names what stands where no value or the wrong punctuation is.</summary>
    internal static string Token(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return "the end of the text";
        }

        Rune.DecodeFromUtf8(rest, out var rune, out _);
        return Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value == 0xFEFF
            ? string.Create(CultureInfo.InvariantCulture, $"the character U+{rune.Value:X4}")
            : $"'{rune}'";
    }

    internal static string IntegerRange(long minimum, long maximum)
        => string.Create(CultureInfo.InvariantCulture, $"an integer from {minimum} to {maximum}");

    private static string Shown(ReadOnlySpan<byte> text)
    {
        if (text.Length <= MaxShown)
        {
            return Encoding.UTF8.GetString(text);
        }

        // Not within a character: bytes that continue one begin with the bits 10.
        var length = MaxShown;
        while ((text[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return Encoding.UTF8.GetString(text[..length]) + "…";
    }
}
