using System.Numerics;
using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json.Compact;

// Reading where the keys are known from an array before the object.
internal static partial class CompactMap
{
    /// <summary>Reads the entries if their keys are known, and do not repeat.</summary>
    // On its own, so that its loop has the registers for itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryScanKnown<TKey, TValue, TKeyText, TValueText>(
        ReadOnlySpan<byte> text, ref int position, TKey[] keys, int knownStart, out TValue[] values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        // Not in the parameter itself: each store to that would be told to the garbage collector.
        TValue[] read = values = [];
        var known = knownStart;
        var at = position + 1;
        for (var count = 0; count < keys.Length; at++)
        {
            var valueStart = SkipKnownName(text, at, known);
            if (valueStart < 0)
            {
                valueStart = ScanName<TKey, TKeyText>(text, at, out var key);
                if (valueStart < 0 || !EqualityComparer<TKey>.Default.Equals(key, keys[count]))
                {
                    return false;
                }
            }

            // The item is as long as the name between its quotes; behind them stand a colon, behind the item a comma.
            known += valueStart - at - 2;
            at = TValueText.Scan(text, valueStart, out var value);
            if ((uint)at >= (uint)text.Length)
            {
                return false;
            }

            if (count == 0)
            {
                // Once the first key is known, the others mostly are; but what is too short for all of them gets no room.
                if (!CanHold(text[at..], keys.Length - 1))
                {
                    return false;
                }

                read = new TValue[keys.Length];
            }

            read[count] = value;
            count++;
            if (text[at] != ',')
            {
                if (text[at] != '}' || count < keys.Length || !DistinctKeys.AreAll<TKey>(keys))
                {
                    return false;
                }

                position = at + 1;
                values = read;
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves over a name and its colon, if the name is spelt as an item of an array and short.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins, at its quote.</param>
    /// <param name="item">Where the item begins: before the name.</param>
    /// <returns>Where the value begins; -1 if the name is another, longer than seven bytes, or near the end of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipKnownName(ReadOnlySpan<byte> text, int start, int item)
    {
        const int MaxLength = 7;
        if (text.Length - start < MaxLength + 3)
        {
            return -1;
        }

        // What differs first is the name's closing quote and the item's comma or bracket.
        var difference = CompactInteger.Load(text, start + 1) ^ CompactInteger.Load(text, item);
        var end = Move(start + 1, BitOperations.TrailingZeroCount(difference) >>> 3);
        return end >= 0 && text[start] == '"' && text[end] == '"' && text[end + 1] == ':' && text[end - start - 1 + item] is (byte)',' or (byte)']' ? end + 2 : -1;
    }

    /// <summary>Moves by up to seven characters.</summary>
    /// <returns>The place; -1 where there are more.</returns>
    // Branches, so that the processor guesses where the value begins instead of waiting for the name's end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Move(int start, int length) => length switch
    {
        0 => start,
        1 => start + 1,
        2 => start + 2,
        3 => start + 3,
        4 => start + 4,
        5 => start + 5,
        6 => start + 6,
        7 => start + 7,
        _ => -1,
    };

    /// <summary>Whether an object goes on for long enough to hold some more entries, or they are few. Where a value has a brace, it may seem shorter than it is.</summary>
    private static bool CanHold(ReadOnlySpan<byte> rest, int entries)
    {
        const int Few = 16;

        // A comma, a key of one digit in quotes, a colon, a value of one character.
        const int MinLength = 6;
        return entries <= Few || rest.IndexOf((byte)'}') >= (long)entries * MinLength;
    }
}
