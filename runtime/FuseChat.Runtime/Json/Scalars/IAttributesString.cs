using System.ComponentModel;
using System.Text;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json.Scalars;

/// <summary>A scalar type over a string, such as a code. It tells its value, and is read, written, parsed and formatted from that.</summary>
/// <remarks>Schema: a definition with <c>"type": "string"</c>.</remarks>
/// <typeparam name="TSelf">The scalar type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttributesString<TSelf>
    : IComparable<TSelf>, ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable, IAttributesCodec<TSelf, TSelf>, IAttributesKey<TSelf>
    where TSelf : struct, IAttributesString<TSelf>
{
    /// <summary>Makes one from its value.</summary>
    /// <param name="value">Any string.</param>
    static abstract TSelf FromString(string value);

    /// <summary>The value; empty in a default instance.</summary>
    /// <param name="scalar">Any.</param>
    static abstract string ToString(TSelf scalar);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.FromString(s.ToString());

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result)
    {
        result = TSelf.FromString(s.ToString());
        return true;
    }

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider)
        => TSelf.TryParse(utf8Text, provider, out var result) ? result : throw ScalarText.NotOne<TSelf>(utf8Text, "Unicode text");

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result)
    {
        var isText = System.Text.Unicode.Utf8.IsValid(utf8Text);
        result = isText ? TSelf.FromString(Encoding.UTF8.GetString(utf8Text)) : default;
        return isText;
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => TSelf.ToString((TSelf)this);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var value = TSelf.ToString((TSelf)this);
        var fits = value.TryCopyTo(destination);
        charsWritten = fits ? value.Length : 0;
        return fits;
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => Encoding.UTF8.TryGetBytes(TSelf.ToString((TSelf)this), utf8Destination, out bytesWritten);

    static TSelf IAttributesCodec<TSelf, TSelf>.Read(ref AttributesReader reader) => TSelf.FromString(reader.ReadString());

    static void IAttributesCodec<TSelf, TSelf>.Write(ref AttributesWriter writer, TSelf value) => writer.String(TSelf.ToString(value));

    static bool IAttributesKey<TSelf>.TryReadName(ReadOnlySpan<byte> name, out TSelf key)
    {
        key = TSelf.FromString(Encoding.UTF8.GetString(name));
        return true;
    }

    static bool IAttributesKey<TSelf>.TryReadUnencodableName(string name, out TSelf key)
    {
        key = TSelf.FromString(name);
        return true;
    }

    static void IAttributesKey<TSelf>.WriteName(ref AttributesWriter writer, TSelf key) => writer.String(TSelf.ToString(key));

    static bool ICompactText<TSelf>.CanScan => true;

    static bool ICompactText<TSelf>.IsQuoted => true;

    static int ICompactText<TSelf>.Scan(ReadOnlySpan<byte> text, int start, out TSelf value)
    {
        var end = CompactString.Scan(text, start, out var scanned);
        value = end >= 0 ? TSelf.FromString(scanned) : default;
        return end;
    }
}
