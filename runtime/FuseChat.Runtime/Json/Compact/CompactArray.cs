using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Arrays without white space.</summary>
internal static class CompactArray
{
    /// <inheritdoc cref="ICompactText{T}.Scan" />
    internal static bool TryScan<T, TItem>(ReadOnlySpan<byte> text, ref int position, out T[] items)
        where TItem : ICompactText<T>
    {
        items = [];
        var at = position + 1;
        if (Capacity(text[at..], (byte)']') is var capacity && capacity <= 0)
        {
            position += capacity == 0 ? 2 : 0;
            return capacity == 0;
        }

        items = new T[capacity];
        var count = ScanItems<T, TItem>(text, ref at, items);
        if (count < capacity)
        {
            Array.Resize(ref items, count);
        }

        position = count > 0 ? at : position;
        return count > 0;
    }

    /// <summary>Reads the items up to the closing bracket.</summary>
    /// <returns>How many there are; 0 where they are not all as expected.</returns>
    // On its own, so that its loop has the registers for itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ScanItems<T, TItem>(ReadOnlySpan<byte> text, ref int position, T[] items)
        where TItem : ICompactText<T>
    {
        var at = position;
        for (var count = 0; count < items.Length; at++)
        {
            at = TItem.Scan(text, at, out var item);
            if ((uint)at >= (uint)text.Length)
            {
                break;
            }

            items[count++] = item;
            if (text[at] != ',')
            {
                position = at + 1;
                return text[at] == ']' ? count : 0;
            }
        }

        return 0;
    }

    /// <summary>Reads the items without keeping them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the array begins; then where it ends, if it was read.</param>
    /// <returns>Whether the array was read.</returns>
    internal static bool TrySkip<T, TItem>(ReadOnlySpan<byte> text, ref int position)
        where TItem : ICompactText<T>
        => TrySkipDigits<T, TItem>(text, ref position) || TryFind<T, TItem>(text, ref position, default!, out _, out _);

    /// <summary>Reads the items without keeping them, if they are digits that are read faster together than one by one.</summary>
    /// <inheritdoc cref="TrySkip" />
    internal static bool TrySkipDigits<T, TItem>(ReadOnlySpan<byte> text, ref int position)
        where TItem : ICompactText<T>
    {
        if (!TItem.IsAnyDigits || !CompactDigits.IsLong(text, position) || CompactDigits.SkipItems(text, position + 1) is not (>= 0 and var end))
        {
            return false;
        }

        position = end;
        return true;
    }

    /// <summary>Reads the items without keeping them, and looks for one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the array begins; then where it ends, if it was read.</param>
    /// <param name="wanted">The item to look for.</param>
    /// <param name="isEmpty">Whether there are no items.</param>
    /// <param name="isThere">Whether the item is among them.</param>
    /// <returns>Whether the array was read.</returns>
    internal static bool TryFind<T, TItem>(ReadOnlySpan<byte> text, ref int position, T wanted, out bool isEmpty, out bool isThere)
        where TItem : ICompactText<T>
    {
        (isEmpty, isThere) = (false, false);
        var at = position + 1;
        if ((uint)at < (uint)text.Length && text[at] == ']')
        {
            position = at + 1;
            isEmpty = true;
            return true;
        }

        if (TrySkipDigits<T, TItem>(text, ref position))
        {
            isThere = CompactDigits.Contains<T, TItem>(text[at..position], wanted);
            return true;
        }

        for (; ; at++)
        {
            at = TItem.Scan(text, at, out var item);
            if ((uint)at >= (uint)text.Length)
            {
                return false;
            }

            isThere |= EqualityComparer<T>.Default.Equals(item, wanted);
            if (text[at] == ']')
            {
                position = at + 1;
                return true;
            }

            if (text[at] != ',')
            {
                return false;
            }
        }
    }

    /// <summary>Writes the items, each behind a comma.</summary>
    /// <param name="target">Where to: a byte more than the longest for each.</param>
    /// <param name="items">The items.</param>
    /// <returns>Bytes written.</returns>
    internal static int Print<T, TItem>(Span<byte> target, ReadOnlySpan<T> items)
        where TItem : ICompactText<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, items.Length * (TItem.MaxLength + 1));
        ref var start = ref MemoryMarshal.GetReference(target);
        var at = 0;
        foreach (var item in items)
        {
            // Room of a length that the compiler knows needs no checks.
            var room = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, at), TItem.MaxLength + 1);
            room[0] = (byte)',';
            at += TItem.Print(room[1..], item) + 1;
        }

        return at;
    }

    /// <summary>Number of elements behind an opening bracket; more where a comma stands within an element, fewer where a bracket does.</summary>
    /// <returns>The number; -1 where the closing bracket is missing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Capacity(ReadOnlySpan<byte> rest, byte end)
    {
        // A few elements are counted in one block.
        if (rest.Length >= Vector256<byte>.Count)
        {
            var block = Vector256.Create(rest);
            var ends = Vector256.Equals(block, Vector256.Create(end)).ExtractMostSignificantBits();
            if (ends != 0)
            {
                var commas = Vector256.Equals(block, Vector256.Create((byte)',')).ExtractMostSignificantBits();
                return (ends & 1) != 0 ? 0 : BitOperations.PopCount(commas & (ends - 1) & ~ends) + 1;
            }
        }

        var length = rest.IndexOf(end);
        return length <= 0 ? length : rest[..length].Count((byte)',') + 1;
    }
}
