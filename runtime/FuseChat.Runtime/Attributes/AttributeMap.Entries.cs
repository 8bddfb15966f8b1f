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

    /// <summary>Whether the keys that another map has too are in its order, and all others behind them.</summary>
    internal bool KeepsOrderOf(AttributeMap<TKey, TValue> other)
    {
        if (ReferenceEquals(_keys, other._keys) && Count == other.Count)
        {
            return true;
        }

        var common = 0;
        foreach (var key in other.KeySpan())
        {
            common += common < Count && EqualityComparer<TKey>.Default.Equals(_keys[common], key) ? 1 : 0;
        }

        // Where all keys of the other were met, the rest cannot be among them: no index is needed to know.
        if (common == other.Count)
        {
            return true;
        }

        var index = common;
        while (index < Count && other.IndexOf(_keys[index]) < 0)
        {
            index++;
        }

        return index == Count;
    }

    internal TKey KeyAt(int index) => _keys[index];

    internal TValue ValueAt(int index) => _values[index];

    internal ReadOnlySpan<TKey> KeySpan() => _keys.AsSpan(0, Count);

    internal ReadOnlySpan<TValue> ValueSpan() => _values.AsSpan(0, Count);

    /// <summary>Position of a key, or -1, for a single look: it makes no index.</summary>
    internal int Find(TKey key) => _index is null ? Array.IndexOf(_keys, key, 0, Count) : IndexOf(key);

    /// <summary>Position of a key, or -1.</summary>
    internal int IndexOf(TKey key)
    {
        if (Count <= MaxWalked)
        {
            return Array.IndexOf(_keys, key, 0, Count);
        }

        // Two threads may both make the index: they make the same one, and either may stay.
        var index = _index ??= MakeIndex();
        return index.TryGetValue(key, out var position) ? position : -1;
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
