using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json.Scalars;

/// <summary>A scalar type over an integer, such as an id. It tells its bounds and its value, and is read, written, parsed and formatted from that.</summary>
/// <remarks>Schema: a definition with <c>"type": "integer"</c>. A default instance out of bounds stands for nothing and is never written.</remarks>
/// <typeparam name="TSelf">The scalar type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttributesInteger<TSelf>
    : IComparable<TSelf>, ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable, IAttributesCodec<TSelf, TSelf>, IAttributesKey<TSelf>
    where TSelf : struct, IAttributesInteger<TSelf>
{
    // What .NET reads with it may end in U+0000, which no number does.
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign;

    /// <summary>Least value. Schema: <c>minimum</c>.</summary>
    static abstract long Minimum { get; }

    /// <summary>Greatest value. Schema: <c>maximum</c>.</summary>
    static abstract long Maximum { get; }

    /// <summary>Makes one from its value.</summary>
    /// <param name="value">From <see cref="Minimum"/> to <see cref="Maximum"/>.</param>
    static abstract TSelf FromInteger(long value);

    /// <summary>The value.</summary>
    /// <param name="scalar">Maybe a default instance.</param>
    static abstract long ToInteger(TSelf scalar);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
        => TSelf.TryParse(s, provider, out var result) ? result : throw ScalarText.NotOne<TSelf>(s, Accepted);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result)
        => TryMake(long.TryParse(s, Digits, CultureInfo.InvariantCulture, out var value) && !s.EndsWith('\0'), value, out result);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider)
        => TSelf.TryParse(utf8Text, provider, out var result) ? result : throw ScalarText.NotOne<TSelf>(utf8Text, Accepted);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result)
        => TryMake(long.TryParse(utf8Text, Digits, CultureInfo.InvariantCulture, out var value) && !utf8Text.EndsWith((byte)0), value, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
        => TSelf.ToInteger((TSelf)this).ToString(format, CultureInfo.InvariantCulture);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TSelf.ToInteger((TSelf)this).TryFormat(destination, out charsWritten, format, CultureInfo.InvariantCulture);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TSelf.ToInteger((TSelf)this).TryFormat(utf8Destination, out bytesWritten, format, CultureInfo.InvariantCulture);

    static TSelf IAttributesCodec<TSelf, TSelf>.Read(ref AttributesReader reader)
    {
        // What does not fit is reported and read as 0, which may be out of bounds.
        var value = reader.ReadInteger(TSelf.Minimum, TSelf.Maximum);
        return value == 0 ? default : TSelf.FromInteger(value);
    }

    static void IAttributesCodec<TSelf, TSelf>.Write(ref AttributesWriter writer, TSelf value) => writer.Integer(Written(value));

    static bool IAttributesKey<TSelf>.TryReadName(ReadOnlySpan<byte> name, out TSelf key)
        => TryMake(IntegerName.TryParse(name, TSelf.Minimum, TSelf.Maximum, out var value), value, out key);

    static void IAttributesKey<TSelf>.WriteName(ref AttributesWriter writer, TSelf key) => IntegerName.Write(ref writer, Written(key));

    static bool ICompactText<TSelf>.CanScan => true;

    static bool ICompactText<TSelf>.IsAnyDigits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Minimum <= 1 && TSelf.Maximum >= 999_999_999;
    }

    static long ICompactText<TSelf>.IntegerOf(TSelf value) => TSelf.ToInteger(value);

    static int ICompactText<TSelf>.MaxLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSelf.Minimum >= int.MinValue && TSelf.Maximum <= int.MaxValue ? CompactInteger.MaxInt32Length : CompactInteger.MaxLength;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int ICompactText<TSelf>.Scan(ReadOnlySpan<byte> text, int start, out TSelf value)
    {
        var end = CompactInteger.Scan(text, start, TSelf.Minimum, TSelf.Maximum, out var integer);
        value = end >= 0 ? TSelf.FromInteger(integer) : default;
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int ICompactText<TSelf>.Print(Span<byte> target, TSelf value) => CompactInteger.Print(target, Written(value));

    private static string Accepted => Found.IntegerRange(TSelf.Minimum, TSelf.Maximum);

    private static bool TryMake(bool isInteger, long value, out TSelf result)
    {
        var isOne = isInteger && value >= TSelf.Minimum && value <= TSelf.Maximum;
        result = isOne ? TSelf.FromInteger(value) : default;
        return isOne;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Written(TSelf scalar)
    {
        var value = TSelf.ToInteger(scalar);
        if (value < TSelf.Minimum || value > TSelf.Maximum)
        {
            ThrowOutOfRange(value);
        }

        return value;
    }

    // On its own: naming the type in the loop that prints would cost more than the digits.
    private static void ThrowOutOfRange(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TSelf.Minimum, typeof(TSelf).Name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TSelf.Maximum, typeof(TSelf).Name);
    }
}
