using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Arrays without white space.</summary>
internal static class CompactArray
{
    /// <inheritdoc cref="ICompactText{T}.TryScan" />
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
        for (var count = 0; count < items.Length && TItem.TryScan(text, ref at, out var item) && (uint)at < (uint)text.Length; at++)
        {
            items[count++] = item;
            if (text[at] == ']')
            {
                if (count < items.Length)
                {
                    Array.Resize(ref items, count);
                }

                position = at + 1;
                return true;
            }

            if (text[at] != ',')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads the items without keeping them, and looks for one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the array begins; then where it ends, if it was read.</param>
    /// <param name="wanted">The item to look for.</param>
    /// <param name="count">How many items there are.</param>
    /// <param name="isThere">Whether the item is among them.</param>
    /// <returns>Whether the array was read.</returns>
    internal static bool TryFind<T, TItem>(ReadOnlySpan<byte> text, ref int position, T wanted, out int count, out bool isThere)
        where TItem : ICompactText<T>
    {
        (count, isThere) = (0, false);
        var at = position + 1;
        if ((uint)at < (uint)text.Length && text[at] == ']')
        {
            position = at + 1;
            return true;
        }

        for (; TItem.TryScan(text, ref at, out var item) && (uint)at < (uint)text.Length; at++)
        {
            count++;
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

        return false;
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
        var length = rest.IndexOf(end);
        return length <= 0 ? length : rest[..length].Count((byte)',') + 1;
    }
}
