using System.Text;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Strings without escapes.</summary>
internal static class CompactString
{
    /// <inheritdoc cref="ICompactText{T}.Scan" />
    internal static int Scan(ReadOnlySpan<byte> text, int start, out string value)
    {
        value = "";
        if ((uint)start >= (uint)text.Length || text[start] != '"')
        {
            return -1;
        }

        var rest = text[(start + 1)..];
        var length = rest.IndexOfAny(AttributesReader.StringStops);
        if (length < 0 || rest[length] != '"')
        {
            return -1;
        }

        value = Encoding.UTF8.GetString(rest[..length]);
        return start + length + 2;
    }
}
