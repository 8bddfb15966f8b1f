using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json.Compact;

// Finding one entry.
internal static partial class CompactMap
{
    /// <summary>Reads the entries without keeping them, and finds one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the object begins; then where it ends, if it was read.</param>
    /// <param name="wanted">The key to find.</param>
    /// <param name="found">The entry under that key, or where one would be added.</param>
    /// <returns>Whether the object was read.</returns>
    internal static bool TryFind<TKey, TValue, TKeyText, TValueText>(ReadOnlySpan<byte> text, ref int position, TKey wanted, out CompactEntry<TValue> found)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
        => (TKeyText.IsAnyDigits && TryFindKey<ulong, TValue, DigitsText, TValueText>(text, ref position, DigitsText.Of<TKey, TKeyText>(wanted), out found))
            || TryFindKey<TKey, TValue, TKeyText, TValueText>(text, ref position, wanted, out found);

    private static bool TryFindKey<TKey, TValue, TKeyText, TValueText>(ReadOnlySpan<byte> text, ref int position, TKey wanted, out CompactEntry<TValue> found)
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

        KeyRoom<TKey> keys = default;
        var isRead = TryFindKey<TKey, TValue, TKeyText, TValueText>(text, ref position, wanted, keys.For(capacity), ref found);
        keys.Dispose();
        return isRead;
    }

    // On its own, so that its loop has the registers for itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryFindKey<TKey, TValue, TKeyText, TValueText>(
        ReadOnlySpan<byte> text, ref int position, TKey wanted, Span<TKey> keys, ref CompactEntry<TValue> found)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        var at = position + 1;
        for (var count = 0; count < keys.Length; at++)
        {
            var start = at;
            at = ScanEntry<TKey, TValue, TKeyText, TValueText>(text, at, out var key, out var valueStart, out var value);
            if ((uint)at >= (uint)text.Length)
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
}
