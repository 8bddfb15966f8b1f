using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FuseChat.Runtime.Json;

/// <summary>Strings as UTF-8, without replacing what it lacks.</summary>
internal static class Utf8Text
{
    /// <summary>Decodes valid UTF-8, of which most is ASCII.</summary>
    internal static string Decode(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);

    /// <summary>Encodes a string, of which most are ASCII.</summary>
    /// <param name="text">The string.</param>
    /// <param name="utf8">Where to.</param>
    /// <param name="length">How many bytes were written: up to a lone surrogate, for which there is no UTF-8, or to the end of the room.</param>
    /// <returns>Whether all of it is encoded.</returns>
    internal static bool TryEncode(string text, Span<byte> utf8, out int length)
        => Ascii.FromUtf16(text, utf8, out length) == OperationStatus.Done
            || Utf8.FromUtf16(text, utf8, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done;

    /// <summary>Encodes a string.</summary>
    /// <returns>The UTF-8; null where the string has a lone surrogate, for which there is none.</returns>
    internal static byte[]? Encode(string text)
    {
        var utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return TryEncode(text, utf8, out var length) ? utf8[..length] : null;
    }
}
