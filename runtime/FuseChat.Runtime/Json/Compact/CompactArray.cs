using System.Runtime.CompilerServices;

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

    /// <summary>Number of elements behind an opening bracket; more where a comma stands within an element, fewer where a bracket does.</summary>
    /// <returns>The number; -1 where the closing bracket is missing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Capacity(ReadOnlySpan<byte> rest, byte end)
    {
        var length = rest.IndexOf(end);
        return length <= 0 ? length : rest[..length].Count((byte)',') + 1;
    }
}
