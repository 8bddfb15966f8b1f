using System.ComponentModel;
using System.Text;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Strings without escapes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompactString
{
    /// <inheritdoc cref="ICompactText{T}.TryScan" />
    public static bool TryScan(ReadOnlySpan<byte> text, ref int position, out string value)
    {
        value = "";
        if ((uint)position >= (uint)text.Length || text[position] != '"')
        {
            return false;
        }

        var rest = text[(position + 1)..];
        var length = rest.IndexOfAny(AttributesReader.StringStops);
        if (length < 0 || rest[length] != '"')
        {
            return false;
        }

        value = Encoding.UTF8.GetString(rest[..length]);
        position += length + 2;
        return true;
    }
}
