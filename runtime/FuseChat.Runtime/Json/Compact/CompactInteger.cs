using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Integers in plain decimal digits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompactInteger
{
    /// <summary>The most bytes that <see cref="Print"/> writes: of -9223372036854775808.</summary>
    public const int MaxLength = 20;

    /// <summary>The most bytes that <see cref="Print"/> writes of an integer within 32 bits: of -2147483648.</summary>
    public const int MaxInt32Length = 11;

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
        at += isNegative ? 1 : 0;
        // Near the end of the text eight digits stand for what cannot be loaded: both are left to the long way.
        var chunk = (uint)at + 8 <= (uint)text.Length ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at)) : Zeros;
        var digits = DigitCount(BitConverter.IsLittleEndian ? chunk : chunk = BinaryPrimitives.ReverseEndianness(chunk));
        if (digits == 8)
        {
            // Locals of their own: a variable whose address is given away stays in memory, here and in the callers' loops.
            var end = position;
            var isRead = TryScanLong(text, ref end, minimum, maximum, out var integer);
            (position, value) = (end, integer);
            return isRead;
        }

        // A leading zero or a minus zero is not how integers are written.
        value = isNegative ? -(long)Value(chunk, digits) : (long)Value(chunk, digits);
        if (((byte)chunk == '0' && (digits > 1 || isNegative)) || value < minimum || value > maximum)
        {
            return false;
        }

        // Branches, so that the processor guesses where the next value begins instead of waiting for this one's end.
        switch (digits)
        {
            case 1:
                position = at + 1;
                return true;
            case 2:
                position = at + 2;
                return true;
            case 3:
                position = at + 3;
                return true;
            case 4:
                position = at + 4;
                return true;
            case 5:
                position = at + 5;
                return true;
            case 6:
                position = at + 6;
                return true;
            case 7:
                position = at + 7;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reads an integer of any length, or near the end of the text.</summary>
    private static bool TryScanLong(ReadOnlySpan<byte> text, ref int position, long minimum, long maximum, out long value)
    {
        var at = position;
        var isNegative = minimum < 0 && (uint)at < (uint)text.Length && text[at] == '-';
        var first = isNegative ? ++at : at;
        value = 0;
        for (; (uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9; at++)
        {
            value = value * 10 + (text[at] - '0');
        }

        var digits = at - first;
        if (digits is 0 or > MaxDigits || (text[first] == '0' && (digits > 1 || isNegative)))
        {
            return false;
        }

        value = isNegative ? -value : value;
        if (value < minimum || value > maximum)
        {
            return false;
        }

        position = at;
        return true;
    }

    /// <summary>How many of eight characters are digits, up to the first that is none.</summary>
    /// <remarks>Adding 0x46 takes what is above '9' past 0x7F, subtracting '0' what is below; carries only reach characters behind the first.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DigitCount(ulong chunk)
        => BitOperations.TrailingZeroCount(((chunk + 0x4646_4646_4646_4646) | (chunk - Zeros)) & 0x8080_8080_8080_8080) >>> 3;

    /// <summary>The number that fewer than eight digits spell; of what follows them nothing is left.</summary>
    /// <remarks>Neighbours are joined in one multiplication: digits to pairs, pairs to fours, fours to eight.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Value(ulong chunk, int digits)
    {
        var eight = (chunk ^ Zeros) << (8 * (8 - digits) & 63);
        var pairs = ((eight * (10 * 256 + 1)) >> 8) & 0x00FF_00FF_00FF_00FF;
        var fours = ((pairs * (100 * 65_536 + 1)) >> 16) & 0x0000_FFFF_0000_FFFF;
        return (fours * (10_000 * 4_294_967_296 + 1)) >> 32;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
