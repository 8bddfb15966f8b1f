using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json;

// The fast way: room for all elements is made once.
public ref partial struct AttributesWriter
{
    /// <summary>Writes an array with its brackets.</summary>
    internal void PrintArray<T, TItem>(ReadOnlySpan<T> items)
        where TItem : ICompactText<T>
    {
        var target = Reserve(checked(items.Length * (TItem.MaxLength + 1) + 2));
        var length = CompactArray.Print<T, TItem>(target, items);

        // The bracket stands where the first comma would.
        target[0] = (byte)'[';
        length = Math.Max(length, 1);
        target[length] = (byte)']';
        _length += length + 1;
    }

    /// <summary>Writes the opening brace of a map and its entries.</summary>
    internal void PrintEntries<TKey, TValue, TKeyText, TValueText>(ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        var target = Reserve(checked(keys.Length * CompactMap.EntryLength<TKey, TValue, TKeyText, TValueText>() + 1));
        var length = CompactMap.Print<TKey, TValue, TKeyText, TValueText>(target, keys, values);
        target[0] = (byte)'{';
        _length += Math.Max(length, 1);
    }
}
