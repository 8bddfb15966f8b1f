using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Integers in plain decimal digits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompactInteger
{
    /// <summary>The most bytes that <see cref="Print"/> writes: of -9223372036854775808.</summary>
    public const int MaxLength = 20;

    // The character '0' in each byte.
    private const ulong Zeros = 0x3030_3030_3030_3030;

    // So many digits never overflow 64 bits.
    private const int MaxDigits = 18;

    /// <inheritdoc cref="ICompactText{T}.TryScan" />
    /// <param name="text">The text.</param>
    /// <param name="position">Where the value begins; then where it ends, if it was read.</param>
    /// <param name="minimum">Least value accepted.</param>
    /// <param name="maximum">Greatest value accepted.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryScan(ReadOnlySpan<byte> text, ref int position, long minimum, long maximum, out long value)
    {
        var at = position;
        var isNegative = minimum < 0 && (uint)at < (uint)text.Length && text[at] == '-';
        var first = isNegative ? ++at : at;
        value = 0;
        for (; (uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9; at++)
        {
            value = value * 10 + (text[at] - '0');
        }

        // No digits, too many, a leading zero or a minus zero: not how integers are written.
        var digits = at - first;
        if (digits is 0 or > MaxDigits || (text[first] == '0' && (digits > 1 || isNegative)))
        {
            return false;
        }

        value = isNegative ? -value : value;
        position = at;
        return value >= minimum && value <= maximum;
    }

    /// <inheritdoc cref="ICompactText{T}.Print" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Print(Span<byte> target, long value)
    {
        if ((ulong)value < 10)
        {
            target[0] = (byte)('0' + value);
            return 1;
        }

        return (ulong)value < 100_000_000 ? PrintUpTo8(target, (uint)value) : PrintLong(target, value);
    }

    private static int PrintUpTo8(Span<byte> target, uint value)
    {
        var digits = Digits(value);
        var leading = BitOperations.TrailingZeroCount(digits) & ~7;
        BinaryPrimitives.WriteUInt64LittleEndian(target, (digits + Zeros) >> leading);
        return 8 - (leading >>> 3);
    }

    private static int PrintLong(Span<byte> target, long value)
    {
        if ((ulong)value >= 10_000_000_000_000_000)
        {
            value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
            return written;
        }

        var length = PrintUpTo8(target, (uint)(value / 100_000_000));
        Span<byte> low = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(low, Digits((uint)(value % 100_000_000)) + Zeros);
        low.CopyTo(target[length..]);
        return length + 8;
    }

    /// <summary>The eight digits of a number below 100,000,000, one in each byte, the first digit lowest.</summary>
    /// <remarks>
    /// Halves, quarters and eighths of the number are divided side by side: multiplying by 5243 / 2^19 and by 103 / 2^10 divides
    /// numbers below 10,000 by 100 and numbers below 100 by 10 exactly.
    /// </remarks>
    private static ulong Digits(uint value)
    {
        var high = value / 10_000;
        var halves = high | ((ulong)(value - high * 10_000) << 32);
        var hundreds = ((halves * 5243) >> 19) & 0x0000_007F_0000_007F;
        var quarters = hundreds | ((halves - hundreds * 100) << 16);
        var tens = ((quarters * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((quarters - tens * 10) << 8);
    }
}
