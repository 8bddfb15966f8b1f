namespace FuseChat.Runtime.Attributes;

public sealed partial class AttributeMap<TKey, TValue>
{
    /// <summary>This map with one entry put at its place, or added at the end.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>A changed copy; this map where it holds that very entry.</returns>
    public AttributeMap<TKey, TValue> With(TKey key, TValue value)
    {
        var index = Find(key);
        return index < 0 ? WithNew(key, value) : WithValueAt(index, value);
    }

    /// <summary>This map without one entry.</summary>
    /// <param name="key">The key.</param>
    /// <returns>A changed copy; this map where it has no such entry.</returns>
    public AttributeMap<TKey, TValue> Without(TKey key)
    {
        var index = Find(key);
        return index < 0 ? this : WithoutAt(index);
    }

    internal TKey KeyAt(int index) => _keys[index];

    internal TValue ValueAt(int index) => _values[index];

    internal ReadOnlySpan<TKey> KeySpan() => _keys.AsSpan(0, Count);

    internal ReadOnlySpan<TValue> ValueSpan() => _values.AsSpan(0, Count);

    /// <summary>Position of a key, or -1, for a single look: it makes no index.</summary>
    internal int Find(TKey key) => _extras?.Index is null ? KeySpan().IndexOf(key, comparer: null) : IndexOf(key);

    /// <summary>Position of a key, or -1.</summary>
    internal int IndexOf(TKey key)
    {
        if (Count <= MaxWalked)
        {
            return KeySpan().IndexOf(key, comparer: null);
        }

        // Two threads may both make the index: they make the same one, and either may stay.
        var extras = _extras is { Index: not null } ? _extras : _extras = new(Count, Unknown, MakeIndex());
        return extras.Index!.TryGetValue(key, out var position) ? position : -1;
    }

    private Dictionary<TKey, int> MakeIndex()
    {
        var index = new Dictionary<TKey, int>(Count);
        for (var position = 0; position < Count; position++)
        {
            index.Add(_keys[position], position);
        }

        return index;
    }
}
