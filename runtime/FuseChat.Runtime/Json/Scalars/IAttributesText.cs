using System.ComponentModel;
using System.Text;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Formats;

namespace FuseChat.Runtime.Json.Scalars;

/// <summary>A scalar type over a string whose text is a value of another type, such as a UUID. It tells its value, and is read, written, parsed and formatted from that.</summary>
/// <remarks>Schema: a definition with <c>"type": "string"</c> and a <c>format</c> that has a type in .NET. The text is that of JSON.</remarks>
/// <typeparam name="TSelf">The scalar type itself.</typeparam>
/// <typeparam name="T">The value's type.</typeparam>
/// <typeparam name="TFormat">How the value is spelt.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttributesText<TSelf, T, TFormat>
    : IComparable<TSelf>, ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable, IAttributesCodec<TSelf, TSelf>, IAttributesKey<TSelf>
    where TSelf : struct, IAttributesText<TSelf, T, TFormat>
    where T : notnull
    where TFormat : ITextFormat<T>
{
    /// <summary>Makes one from its value.</summary>
    /// <param name="value">Any.</param>
    static abstract TSelf FromValue(T value);

    /// <summary>The value.</summary>
    /// <param name="scalar">Any.</param>
    static abstract T ToValue(TSelf scalar);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
        => TSelf.TryParse(s, provider, out var result) ? result : throw ScalarText.NotOne<TSelf>(s, TFormat.Accepted);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result)
        => TSelf.TryParse(Encoding.UTF8.GetBytes(s.ToArray()), provider, out result);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider)
        => TSelf.TryParse(utf8Text, provider, out var result) ? result : throw ScalarText.NotOne<TSelf>(utf8Text, TFormat.Accepted);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result)
    {
        var isParsed = TFormat.TryParse(utf8Text, out var value);
        result = isParsed ? TSelf.FromValue(value) : default;
        return isParsed;
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => TextCodec<T, TFormat>.ToText(TSelf.ToValue((TSelf)this));

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = TextCodec<T, TFormat>.ToText(TSelf.ToValue((TSelf)this));
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => Encoding.UTF8.TryGetBytes(TextCodec<T, TFormat>.ToText(TSelf.ToValue((TSelf)this)), utf8Destination, out bytesWritten);

    static TSelf IAttributesCodec<TSelf, TSelf>.Read(ref AttributesReader reader) => TSelf.FromValue(TextCodec<T, TFormat>.Read(ref reader));

    static void IAttributesCodec<TSelf, TSelf>.Write(ref AttributesWriter writer, TSelf value) => TextCodec<T, TFormat>.Write(ref writer, TSelf.ToValue(value));

    static void IAttributesCodec<TSelf, TSelf>.Rewrite(ref AttributesWriter writer, TSelf value, TSelf original, ReadOnlySpan<byte> text)
        => TextCodec<T, TFormat>.Rewrite(ref writer, TSelf.ToValue(value), TSelf.ToValue(original), text);

    static bool IAttributesKey<TSelf>.TryReadName(ReadOnlySpan<byte> name, out TSelf key)
    {
        var isKey = TextCodec<T, TFormat>.TryReadName(name, out var value);
        key = isKey ? TSelf.FromValue(value) : default;
        return isKey;
    }

    static void IAttributesKey<TSelf>.WriteName(ref AttributesWriter writer, TSelf key) => TextCodec<T, TFormat>.WriteName(ref writer, TSelf.ToValue(key));
}
