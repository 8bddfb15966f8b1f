using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FuseChat.Runtime.Json.Compact;

// Writing.
internal static partial class CompactInteger
{
    // The two digits of each number below 100.
    private static ReadOnlySpan<byte> Pairs
        => "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <inheritdoc cref="ICompactText{T}.Print" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Print(Span<byte> target, long value)
    {
        if ((ulong)value < 10)
        {
            target[0] = (byte)('0' + value);
            return 1;
        }

        return (ulong)value < 1_000_000 ? PrintUpTo6(target, (uint)value) : (ulong)value < 100_000_000 ? PrintUpTo8(target, (uint)value) : PrintLong(target, value);
    }

    /// <summary>Two digits at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PrintUpTo6(Span<byte> target, uint value)
    {
        if (value < 100)
        {
            PrintPair(target, 0, value);
            return 2;
        }

        if (value >= 10_000)
        {
            var tenThousands = value / 10_000;
            var rest = value - tenThousands * 10_000;
            var hundreds = rest / 100;
            if (value < 100_000)
            {
                target[0] = (byte)('0' + tenThousands);
                PrintPair(target, 1, hundreds);
                PrintPair(target, 3, rest - hundreds * 100);
                return 5;
            }

            PrintPair(target, 0, tenThousands);
            PrintPair(target, 2, hundreds);
            PrintPair(target, 4, rest - hundreds * 100);
            return 6;
        }

        var high = value / 100;
        if (value < 1_000)
        {
            target[0] = (byte)('0' + high);
            PrintPair(target, 1, value - high * 100);
            return 3;
        }

        PrintPair(target, 0, high);
        PrintPair(target, 2, value - high * 100);
        return 4;
    }

    /// <param name="target">Where to.</param>
    /// <param name="at">Where in it.</param>
    /// <param name="value">A number below 100.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PrintPair(Span<byte> target, int at, uint value)
    {
        // The pair lies within the table, since the number is below 100.
        ref var pair = ref Unsafe.Add(ref MemoryMarshal.GetReference(Pairs), value * 2);
        Unsafe.WriteUnaligned(ref target.Slice(at, 2)[0], Unsafe.ReadUnaligned<ushort>(ref pair));
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
    internal static ulong Digits(uint value)
    {
        var high = value / 10_000;
        var halves = high | ((ulong)(value - high * 10_000) << 32);
        var hundreds = ((halves * 5243) >> 19) & 0x0000_007F_0000_007F;
        var quarters = hundreds | ((halves - hundreds * 100) << 16);
        var tens = ((quarters * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((quarters - tens * 10) << 8);
    }
}
