using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FuseChat.Runtime.Json;

/// <summary>Strings as UTF-8, without replacing what it lacks.</summary>
internal static class Utf8Text
{
    /// <summary>Decodes valid UTF-8, of which most is ASCII.</summary>
    internal static string Decode(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);

    /// <summary>Encodes a string.</summary>
    /// <returns>The UTF-8; null where the string has a lone surrogate, for which there is none.</returns>
    internal static byte[]? Encode(string text)
    {
        var utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return Utf8.FromUtf16(text, utf8, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done ? utf8[..length] : null;
    }
}
