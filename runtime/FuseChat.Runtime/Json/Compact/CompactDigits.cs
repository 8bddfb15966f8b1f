using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Moves over many integers at once: arrays of items of one to nine digits, which fit where <see cref="ICompactText{T}.IsAnyDigits"/> says so.</summary>
internal static class CompactDigits
{
    private const int MaxDigits = 9;
    private const long MaxValue = 999_999_999;

    // One bit for each byte of a block fits 64 bits together with those of the block before that still matter.
    private static int BlockLength => Vector256<byte>.Count;

    /// <summary>Whether the array at a place is longer than a block. A few items are read faster one by one, and the first document of a process earlier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsLong(ReadOnlySpan<byte> text, int position)
        => text.Length - position >= BlockLength && !Vector256.EqualsAny(Vector256.Create(text[position..]), Vector256.Create((byte)']'));

    /// <summary>Moves over the items of an array.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Behind the opening bracket.</param>
    /// <returns>Behind the closing bracket; -1 at anything but digits and commas, at a leading zero, and at ten digits.</returns>
    internal static int SkipItems(ReadOnlySpan<byte> text, int start)
    {
        // The bytes before the block, the latest highest: of digits as many as a run may have, of commas one.
        ulong digits = 0;
        ulong commas = 1UL << (MaxDigits - 1);
        for (var at = start; at < text.Length; at += BlockLength)
        {
            var block = Load(text, at);
            var isDigit = Vector256.LessThanOrEqual(block - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
            var isComma = Vector256.Equals(block, Vector256.Create((byte)','));
            var others = ~(isDigit | isComma).ExtractMostSignificantBits();
            var length = others == 0 ? BlockLength : BitOperations.TrailingZeroCount(others);
            var read = (1UL << (length + MaxDigits)) - 1;

            digits = (digits | (ulong)isDigit.ExtractMostSignificantBits() << MaxDigits) & read;
            commas = (commas | (ulong)isComma.ExtractMostSignificantBits() << MaxDigits) & read;
            var zeros = (ulong)Vector256.Equals(block, Vector256.Create((byte)'0')).ExtractMostSignificantBits() << MaxDigits;

            // What stands behind a comma, or behind the opening bracket, is the first digit of an item.
            var firsts = (commas << 1) & read & ~((1UL << MaxDigits) - 1);
            if ((firsts & ~digits) != 0 || (firsts & zeros) != 0 || HasLongRun(digits))
            {
                return -1;
            }

            if (others != 0)
            {
                var end = at + length;
                var endsWithComma = (commas >> (length + MaxDigits - 1)) != 0;
                return !endsWithComma && (uint)end < (uint)text.Length && text[end] == ']' ? end + 1 : -1;
            }

            digits >>= BlockLength;
            commas >>= BlockLength;
        }

        return -1;
    }

    /// <summary>Whether a value is among the items of an array.</summary>
    /// <param name="items">Items that <see cref="SkipItems"/> moved over, up to the closing bracket.</param>
    /// <param name="value">The value.</param>
    internal static bool Contains<T, TText>(ReadOnlySpan<byte> items, T value)
        where TText : ICompactText<T>
    {
        Span<byte> digits = stackalloc byte[TText.MaxLength];
        return IndexOf(items, digits[..Print<T, TText>(digits, value)]) >= 0;
    }

    /// <summary>Finds an item among the items of an array.</summary>
    /// <param name="items">Items that <see cref="SkipItems"/> moved over, up to the closing bracket.</param>
    /// <param name="digits">The item; empty for none.</param>
    /// <returns>Where it begins; -1 where it is not there.</returns>
    internal static int IndexOf(ReadOnlySpan<byte> items, ReadOnlySpan<byte> digits)
    {
        if (digits.IsEmpty)
        {
            return -1;
        }

        for (var at = 0; items[at..].IndexOf(digits) is >= 0 and var next; at++)
        {
            // Digits may also be found within the digits of another item.
            at += next;
            if ((at == 0 || items[at - 1] == ',') && items[at + digits.Length] is (byte)',' or (byte)']')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Writes a value to be found.</summary>
    /// <returns>Bytes written; 0 for a value that is not spelt with one to nine digits, and so is not among the items.</returns>
    internal static int Print<T, TText>(Span<byte> target, T value)
        where TText : ICompactText<T>
        => TText.IntegerOf(value) is > 0 and <= MaxValue and var integer ? CompactInteger.Print(target, integer) : 0;

    /// <summary>Whether ten bits in a row are set.</summary>
    private static bool HasLongRun(ulong bits)
    {
        var two = bits & (bits >> 1);
        var four = two & (two >> 2);
        var eight = four & (four >> 4);
        return (eight & (two >> 8)) != 0;
    }

    /// <summary>A block of the text; behind the text zeros, which are neither digits nor commas.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load(ReadOnlySpan<byte> text, int at)
    {
        var rest = text[at..];
        return rest.Length >= BlockLength ? Vector256.Create(rest) : LoadEnd(rest);
    }

    private static Vector256<byte> LoadEnd(ReadOnlySpan<byte> rest)
    {
        var block = Vector256<byte>.Zero;
        rest.CopyTo(MemoryMarshal.AsBytes(new Span<Vector256<byte>>(ref block)));
        return block;
    }
}
