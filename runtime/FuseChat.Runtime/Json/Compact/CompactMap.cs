using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Objects of keys and values without white space, unknown names and repeated keys.</summary>
internal static class CompactMap
{
    /// <inheritdoc cref="ICompactText{T}.TryScan" />
    internal static bool TryScan<TKey, TValue, TKeyText, TValueText>(ReadOnlySpan<byte> text, ref int position, out TKey[] keys, out TValue[] values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        (keys, values) = ([], []);
        var at = position + 1;
        if (CompactArray.Capacity(text[at..], (byte)'}') is var capacity && capacity <= 0)
        {
            position += capacity == 0 ? 2 : 0;
            return capacity == 0;
        }

        (keys, values) = (new TKey[capacity], new TValue[capacity]);
        for (var count = 0; count < keys.Length && count < values.Length; at++)
        {
            if (!TryScanName<TKey, TKeyText>(text, ref at, out keys[count])
                || !TValueText.TryScan(text, ref at, out values[count])
                || (uint)at >= (uint)text.Length)
            {
                return false;
            }

            count++;
            if (text[at] == '}')
            {
                if (count < keys.Length)
                {
                    Array.Resize(ref keys, count);
                    Array.Resize(ref values, count);
                }

                if (!DistinctKeys.AreAll<TKey>(keys))
                {
                    return false;
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

    /// <summary>Writes the entries, with a comma between any two; the keys have no quotes of their own.</summary>
    /// <param name="target">Where to: <see cref="EntryLength{TKey, TValue, TKeyText, TValueText}"/> bytes for each.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="values">As many values.</param>
    /// <returns>Bytes written.</returns>
    internal static int Print<TKey, TValue, TKeyText, TValueText>(Span<byte> target, ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        var at = 0;
        for (var index = 0; index < keys.Length && index < values.Length; index++)
        {
            if (index > 0)
            {
                target[at++] = (byte)',';
            }

            target[at++] = (byte)'"';
            at += TKeyText.Print(target[at..], keys[index]);
            target[at++] = (byte)'"';
            target[at++] = (byte)':';
            at += TValueText.Print(target[at..], values[index]);
        }

        return at;
    }

    /// <summary>The most bytes of one entry with its comma; 0 where there is no fast way to write it.</summary>
    internal static int EntryLength<TKey, TValue, TKeyText, TValueText>()
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
        => TKeyText.MaxLength > 0 && TValueText.MaxLength > 0 ? TKeyText.MaxLength + TValueText.MaxLength + 4 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryScanName<TKey, TKeyText>(ReadOnlySpan<byte> text, ref int position, out TKey key)
        where TKeyText : ICompactText<TKey>
    {
        var at = position;
        if (!TKeyText.IsQuoted && ((uint)at >= (uint)text.Length || text[at++] != '"'))
        {
            key = default!;
            return false;
        }

        if (!TKeyText.TryScan(text, ref at, out key)
            || (!TKeyText.IsQuoted && ((uint)at >= (uint)text.Length || text[at++] != '"'))
            || (uint)at >= (uint)text.Length
            || text[at++] != ':')
        {
            return false;
        }

        position = at;
        return true;
    }
}
