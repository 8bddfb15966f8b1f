using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
            if (!TryScanEntry<TKey, TValue, TKeyText, TValueText>(text, ref at, out var key, out _, out var value) || (uint)at >= (uint)text.Length)
            {
                return false;
            }

            (keys[count], values[count]) = (key, value);
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

    /// <summary>Reads the entries without keeping them, and finds one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the object begins; then where it ends, if it was read.</param>
    /// <param name="wanted">The key to find.</param>
    /// <param name="found">The entry under that key, or where one would be added.</param>
    /// <returns>Whether the object was read.</returns>
    internal static bool TryFind<TKey, TValue, TKeyText, TValueText>(ReadOnlySpan<byte> text, ref int position, TKey wanted, out CompactEntry<TValue> found)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        found = default;
        var capacity = CompactArray.Capacity(text[(position + 1)..], (byte)'}');
        if (capacity <= 0)
        {
            found.IsFirst = true;
            found.ObjectEnd = position + 1;
            position += capacity == 0 ? 2 : 0;
            return capacity == 0;
        }

        var keys = ArrayPool<TKey>.Shared.Rent(capacity);
        var isRead = TryFind<TKey, TValue, TKeyText, TValueText>(text, ref position, wanted, keys.AsSpan(0, capacity), ref found);
        ArrayPool<TKey>.Shared.Return(keys, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<TKey>());
        return isRead;
    }

    // On its own, so that its loop has the registers for itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryFind<TKey, TValue, TKeyText, TValueText>(
        ReadOnlySpan<byte> text, ref int position, TKey wanted, Span<TKey> keys, ref CompactEntry<TValue> found)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        var at = position + 1;
        for (var count = 0; count < keys.Length; at++)
        {
            var start = at;
            if (!TryScanEntry<TKey, TValue, TKeyText, TValueText>(text, ref at, out var key, out var valueStart, out var value) || (uint)at >= (uint)text.Length)
            {
                return false;
            }

            if (EqualityComparer<TKey>.Default.Equals(key, wanted))
            {
                found = new CompactEntry<TValue> { IsThere = true, IsFirst = count == 0, Start = start, ValueStart = valueStart, End = at, Value = value };
            }

            keys[count++] = key;
            if (text[at] == '}')
            {
                if (!DistinctKeys.AreAll<TKey>(keys[..count]))
                {
                    return false;
                }

                found.ObjectEnd = at;
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

    /// <summary>Writes the entries, each behind a comma; the keys have no quotes of their own.</summary>
    /// <param name="target">Where to: <see cref="EntryLength{TKey, TValue, TKeyText, TValueText}"/> bytes for each.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="values">As many values.</param>
    /// <returns>Bytes written.</returns>
    internal static int Print<TKey, TValue, TKeyText, TValueText>(Span<byte> target, ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, keys.Length * EntryLength<TKey, TValue, TKeyText, TValueText>());
        ref var start = ref MemoryMarshal.GetReference(target);
        var at = 0;
        for (var index = 0; index < keys.Length && index < values.Length; index++)
        {
            // Room of a length that the compiler knows needs no checks.
            var name = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, at), TKeyText.MaxLength + 2);
            name[0] = (byte)',';
            name[1] = (byte)'"';
            at += TKeyText.Print(name[2..], keys[index]) + 2;

            var value = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref start, at), TValueText.MaxLength + 2);
            value[0] = (byte)'"';
            value[1] = (byte)':';
            at += TValueText.Print(value[2..], values[index]) + 2;
        }

        return at;
    }

    /// <summary>The most bytes of one entry with its comma; 0 where there is no fast way to write it.</summary>
    internal static int EntryLength<TKey, TValue, TKeyText, TValueText>()
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
        => TKeyText.MaxLength > 0 && TValueText.MaxLength > 0 ? TKeyText.MaxLength + TValueText.MaxLength + 4 : 0;

    /// <summary>Reads an entry: its name, a colon, its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryScanEntry<TKey, TValue, TKeyText, TValueText>(
        ReadOnlySpan<byte> text, ref int position, out TKey key, out int valueStart, out TValue value)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        var at = position;
        valueStart = 0;
        value = default!;
        if (!TryScanName<TKey, TKeyText>(text, ref at, out key))
        {
            return false;
        }

        valueStart = at;
        if (!TValueText.TryScan(text, ref at, out value))
        {
            return false;
        }

        position = at;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryScanName<TKey, TKeyText>(ReadOnlySpan<byte> text, ref int position, out TKey key)
        where TKeyText : ICompactText<TKey>
    {
        var at = position;
        if (!TKeyText.IsQuoted)
        {
            if ((uint)at >= (uint)text.Length || text[at] != '"')
            {
                key = default!;
                return false;
            }

            at++;
        }

        if (!TKeyText.TryScan(text, ref at, out key))
        {
            return false;
        }

        if (!TKeyText.IsQuoted)
        {
            if ((uint)at >= (uint)text.Length || text[at] != '"')
            {
                return false;
            }

            at++;
        }

        if ((uint)at >= (uint)text.Length || text[at] != ':')
        {
            return false;
        }

        position = at + 1;
        return true;
    }
}
