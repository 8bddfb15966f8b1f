using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Integers of one to seven digits that are only told apart: kept as their text, which costs less than their value.</summary>
/// <remarks>Stands for codecs of which <see cref="ICompactText{T}.IsAnyDigits"/> holds.</remarks>
internal readonly struct DigitsText : ICompactText<ulong>
{
    private const long MaxValue = 9_999_999;

    /// <summary>The text of a value.</summary>
    /// <returns>The digits; 0, which no text has, where the value is not spelt with one to seven of them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Of<T, TText>(T value)
        where TText : ICompactText<T>
        => TText.IntegerOf(value) is > 0 and <= MaxValue and var integer ? CompactInteger.Digits((uint)integer) : 0;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Scan(ReadOnlySpan<byte> text, int start, out ulong value)
    {
        var chunk = text.Length - start >= sizeof(ulong) ? CompactInteger.Load(text, start) : LoadEnd(text[start..]);
        chunk ^= CompactInteger.Zeros;
        var digits = CompactInteger.DigitCount(chunk);

        // What follows the digits goes.
        value = chunk << (-8 * digits);
        if ((byte)chunk != 0)
        {
            // Branches, so that the processor guesses where the next value begins instead of waiting for this one's end.
            switch (digits)
            {
                case 1:
                    return start + 1;
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

        return -1;
    }

    private static ulong LoadEnd(ReadOnlySpan<byte> rest)
    {
        Span<byte> chunk = stackalloc byte[sizeof(ulong)];
        chunk.Clear();
        rest.CopyTo(chunk);
        return CompactInteger.Load(chunk, 0);
    }
}
