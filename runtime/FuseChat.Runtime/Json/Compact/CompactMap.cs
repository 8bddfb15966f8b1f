using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Objects of keys and values without white space, unknown names and repeated keys.</summary>
internal static partial class CompactMap
{
    /// <inheritdoc cref="ICompactText{T}.Scan" />
    /// <param name="text">The text.</param>
    /// <param name="position">Where the object begins; then where it ends, if it was read.</param>
    /// <param name="known">What may be the keys: the map then takes that array instead of making its own. Plain numbers only.</param>
    /// <param name="knownStart">Where in the text the first of them stands, as an item of a compact array that <typeparamref name="TKeyText"/> reads too.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="values">As many values.</param>
    /// <returns>Whether the object was read.</returns>
    internal static bool TryScan<TKey, TValue, TKeyText, TValueText>(
        ReadOnlySpan<byte> text, ref int position, TKey[]? known, int knownStart, out TKey[] keys, out TValue[] values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        if (known is { Length: > 0 } && TryScanKnown<TKey, TValue, TKeyText, TValueText>(text, ref position, known, knownStart, out values))
        {
            keys = known;
            return true;
        }

        (keys, values) = ([], []);
        var at = position + 1;
        if (CompactArray.Capacity(text[at..], (byte)'}') is var capacity && capacity <= 0)
        {
            position += capacity == 0 ? 2 : 0;
            return capacity == 0;
        }

        (keys, values) = (new TKey[capacity], new TValue[capacity]);
        var count = ScanEntries<TKey, TValue, TKeyText, TValueText>(text, ref at, keys, values);
        if (count < capacity)
        {
            Array.Resize(ref keys, count);
            Array.Resize(ref values, count);
        }

        if (count == 0 || !DistinctKeys.AreAll<TKey>(keys))
        {
            return false;
        }

        position = at;
        return true;
    }

    /// <summary>Reads the entries up to the closing brace.</summary>
    /// <returns>How many there are; 0 where they are not all as expected.</returns>
    // On its own, so that its loop has the registers for itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ScanEntries<TKey, TValue, TKeyText, TValueText>(ReadOnlySpan<byte> text, ref int position, TKey[] keys, TValue[] values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        var at = position;
        for (var count = 0; count < keys.Length && count < values.Length; at++)
        {
            at = ScanEntry<TKey, TValue, TKeyText, TValueText>(text, at, out var key, out _, out var value);
            if ((uint)at >= (uint)text.Length)
            {
                break;
            }

            keys[count] = key;
            values[count] = value;
            count++;
            if (text[at] != ',')
            {
                position = at + 1;
                return text[at] == '}' ? count : 0;
            }
        }

        return 0;
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
    /// <returns>Where the entry ends; -1 if it is not as expected.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ScanEntry<TKey, TValue, TKeyText, TValueText>(ReadOnlySpan<byte> text, int start, out TKey key, out int valueStart, out TValue value)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        valueStart = ScanName<TKey, TKeyText>(text, start, out key);
        value = default!;
        return valueStart >= 0 ? TValueText.Scan(text, valueStart, out value) : -1;
    }

    /// <summary>Reads a name and its colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ScanName<TKey, TKeyText>(ReadOnlySpan<byte> text, int start, out TKey key)
        where TKeyText : ICompactText<TKey>
    {
        if (TKeyText.IsQuoted)
        {
            var end = TKeyText.Scan(text, start, out key);
            return (uint)end < (uint)text.Length && text[end] == ':' ? end + 1 : -1;
        }

        if ((uint)start >= (uint)text.Length || text[start] != '"')
        {
            key = default!;
            return -1;
        }

        var quote = TKeyText.Scan(text, start + 1, out key);
        return (uint)quote < (uint)(text.Length - 1) && text[quote] == '"' && text[quote + 1] == ':' ? quote + 2 : -1;
    }
}
