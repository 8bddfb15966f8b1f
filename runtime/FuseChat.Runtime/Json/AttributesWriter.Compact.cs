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
        var at = 0;
        target[at++] = (byte)'[';
        for (var index = 0; index < items.Length; index++)
        {
            if (index > 0)
            {
                target[at++] = (byte)',';
            }

            at += TItem.Print(target[at..], items[index]);
        }

        target[at++] = (byte)']';
        _length += at;
    }

    /// <summary>Writes the entries of a map, without its braces.</summary>
    internal void PrintEntries<TKey, TValue, TKeyText, TValueText>(ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        var target = Reserve(checked(keys.Length * CompactMap.EntryLength<TKey, TValue, TKeyText, TValueText>()));
        _length += CompactMap.Print<TKey, TValue, TKeyText, TValueText>(target, keys, values);
    }
}
