using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Integers in plain decimal digits.</summary>
internal static partial class CompactInteger
{
    /// <summary>The most bytes that <see cref="Print"/> writes: of -9223372036854775808.</summary>
    internal const int MaxLength = 20;

    /// <summary>The most bytes that <see cref="Print"/> writes of an integer within 32 bits: of -2147483648.</summary>
    internal const int MaxInt32Length = 11;

    // The character '0' in each byte.
    internal const ulong Zeros = 0x3030_3030_3030_3030;

    // The greatest number of the seven digits that are read at once. Where the bounds lie beyond, the compiler drops the comparison.
    private const long MaxShort = 9_999_999;

    // So many digits never overflow 64 bits.
    private const int MaxDigits = 18;

    /// <inheritdoc cref="ICompactText{T}.Scan" />
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins, from 0 to the text's length.</param>
    /// <param name="minimum">Least value accepted.</param>
    /// <param name="maximum">Greatest value accepted.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Scan(ReadOnlySpan<byte> text, int start, long minimum, long maximum, out long value)
    {
        if ((ulong)(uint)start + 8 <= (uint)text.Length)
        {
            var chunk = Load(text, start) ^ Zeros;
            var digits = DigitCount(chunk);
            if (digits == 1)
            {
                value = (byte)chunk;
                return value >= minimum && value <= maximum ? start + 1 : -1;
            }

            value = Value(chunk, digits);
            if ((byte)chunk != 0 && (value >= minimum || minimum <= -MaxShort) && (value <= maximum || maximum >= MaxShort))
            {
                // Branches, so that the processor guesses where the next value begins instead of waiting for this one's end.
                switch (digits)
                {
                    case 2:
                        return start + 2;
                    case 3:
                        return start + 3;
                    case 4:
                        return start + 4;
                    case 5:
                        return start + 5;
                    case 6:
                        return start + 6;
                    case 7:
                        return start + 7;
                }
            }
        }

        // By a local of its own: what another method writes to is kept in memory.
        var end = ScanLong(text, start, minimum, maximum, out var scanned);
        value = scanned;
        return end;
    }

    /// <summary>Reads any integer, also with a sign, of eight digits and more, or near the end of the text.</summary>
    private static int ScanLong(ReadOnlySpan<byte> text, int start, long minimum, long maximum, out long value)
    {
        var isNegative = minimum < 0 && (uint)start < (uint)text.Length && text[start] == '-';
        var first = isNegative ? start + 1 : start;
        var at = first;
        value = 0;
        for (; (uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9; at++)
        {
            value = value * 10 + (text[at] - '0');
        }

        // A leading zero or a minus zero is not how integers are written.
        var digits = at - first;
        if (digits is 0 or > MaxDigits || (text[first] == '0' && (digits > 1 || isNegative)))
        {
            return -1;
        }

        value = isNegative ? -value : value;
        return value >= minimum && value <= maximum ? at : -1;
    }

    /// <summary>Eight characters, the first lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Load(ReadOnlySpan<byte> text, int at)
    {
        var chunk = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at));
        return BitConverter.IsLittleEndian ? chunk : BinaryPrimitives.ReverseEndianness(chunk);
    }

    /// <summary>How many of eight characters less '0' are digits, up to the first that is none.</summary>
    /// <remarks>Adding 0x76 takes what is above 9 past 0x7F, if it is not there already; carries only reach characters behind the first.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int DigitCount(ulong chunk)
        => BitOperations.TrailingZeroCount(((chunk + 0x7676_7676_7676_7676) | chunk) & 0x8080_8080_8080_8080) >>> 3;

    /// <summary>The number that one to seven digits spell; of what follows them nothing is left.</summary>
    /// <remarks>Neighbours are joined in one multiplication: digits to pairs, pairs to fours, fours to eight.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Value(ulong chunk, int digits)
    {
        var eight = chunk << (-8 * digits);
        var pairs = ((eight * (10 * 256 + 1)) >> 8) & 0x00FF_00FF_00FF_00FF;
        var fours = ((pairs * (100 * 65_536 + 1)) >> 16) & 0x0000_FFFF_0000_FFFF;
        return (long)((fours * (10_000 * 4_294_967_296 + 1)) >> 32);
    }
}
