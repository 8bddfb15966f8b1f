using System.Buffers;
using System.Numerics;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Tells whether keys repeat, exactly and without garbage.</summary>
internal static class DistinctKeys
{
    private const int MaxWalked = 8;
    private const int MaxOnStack = 512;

    /// <summary>Whether no two keys are equal.</summary>
    internal static bool AreAll<T>(ReadOnlySpan<T> keys)
    {
        var ascending = AscendingCount(keys);
        return ascending == keys.Length || (keys.Length <= MaxWalked ? AreAllByWalk(keys) : AreAllByTable(keys));
    }

    /// <summary>How many keys at the beginning are each greater than the one before.</summary>
    private static int AscendingCount<T>(ReadOnlySpan<T> keys)
    {
        // Strings are compared by culture, which costs more than the table.
        if (default(T) is not IComparable<T>)
        {
            return Math.Min(keys.Length, 1);
        }

        var count = Math.Min(keys.Length, 1);
        while (count < keys.Length && Comparer<T>.Default.Compare(keys[count - 1], keys[count]) < 0)
        {
            count++;
        }

        return count;
    }

    private static bool AreAllByWalk<T>(ReadOnlySpan<T> keys)
    {
        for (var index = 1; index < keys.Length; index++)
        {
            for (var other = 0; other < index; other++)
            {
                if (EqualityComparer<T>.Default.Equals(keys[index], keys[other]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <remarks>An open-addressing table that is at most half full; a slot holds one more than a key's index.</remarks>
    private static bool AreAllByTable<T>(ReadOnlySpan<T> keys)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2);
        if (size <= MaxOnStack)
        {
            return AreAllByTable(keys, stackalloc int[size]);
        }

        var rented = ArrayPool<int>.Shared.Rent(size);
        var slots = rented.AsSpan(0, size);
        slots.Clear();
        var areDistinct = AreAllByTable(keys, slots);
        ArrayPool<int>.Shared.Return(rented);
        return areDistinct;
    }

    private static bool AreAllByTable<T>(ReadOnlySpan<T> keys, Span<int> slots)
    {
        // Fibonacci hashing: neighbouring hash codes fall far from each other.
        const uint GoldenRatio = 0x9E3779B9;
        var shift = 32 - BitOperations.Log2((uint)slots.Length);
        for (var index = 0; index < keys.Length; index++)
        {
            var hash = (uint)EqualityComparer<T>.Default.GetHashCode(keys[index]!) * GoldenRatio;
            var slot = (int)(hash >> shift);
            for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
            {
                if (EqualityComparer<T>.Default.Equals(keys[slots[slot] - 1], keys[index]))
                {
                    return false;
                }
            }

            slots[slot] = index + 1;
        }

        return true;
    }
}
