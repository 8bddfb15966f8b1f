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
        return index < 0
            ? new AttributeMap<TKey, TValue>([.. _keys, key], [.. _values, value], Unknown)
            : WithValueAt(index, value);
    }

    /// <summary>This map without one entry.</summary>
    /// <param name="key">The key.</param>
    /// <returns>A changed copy; this map where it has no such entry.</returns>
    public AttributeMap<TKey, TValue> Without(TKey key)
    {
        var index = Find(key);
        return index < 0
            ? this
            : new AttributeMap<TKey, TValue>(
                [.. _keys.AsSpan(0, index), .. _keys.AsSpan(index + 1)], [.. _values.AsSpan(0, index), .. _values.AsSpan(index + 1)], Unknown);
    }

    /// <summary>Whether this map was made from another by changing values alone.</summary>
    internal bool HasKeysOf(AttributeMap<TKey, TValue> other) => ReferenceEquals(_keys, other._keys);

    internal TKey KeyAt(int index) => _keys[index];

    internal TValue ValueAt(int index) => _values[index];

    internal AttributeMap<TKey, TValue> WithValueAt(int index, TValue value)
    {
        if (EqualityComparer<TValue>.Default.Equals(_values[index], value))
        {
            return this;
        }

        var values = _values.AsSpan().ToArray();
        values[index] = value;
        return WithValues(values);
    }

    /// <summary>This map with other values under the same keys.</summary>
    /// <param name="values">One value for each key, that nobody else holds.</param>
    internal AttributeMap<TKey, TValue> WithValues(TValue[] values) => new(_keys, values, Unknown, _index);

    internal ReadOnlySpan<TKey> KeySpan() => _keys;

    internal ReadOnlySpan<TValue> ValueSpan() => _values;

    /// <summary>Position of a key, or -1, for a single look: it makes no index.</summary>
    internal int Find(TKey key) => _index is null ? Array.IndexOf(_keys, key) : IndexOf(key);

    /// <summary>Position of a key, or -1.</summary>
    internal int IndexOf(TKey key)
    {
        if (_keys.Length <= MaxWalked)
        {
            return Array.IndexOf(_keys, key);
        }

        // Two threads may both make the index: they make the same one, and either may stay.
        var index = _index ??= MakeIndex();
        return index.TryGetValue(key, out var position) ? position : -1;
    }

    private Dictionary<TKey, int> MakeIndex()
    {
        var index = new Dictionary<TKey, int>(_keys.Length);
        for (var position = 0; position < _keys.Length; position++)
        {
            index.Add(_keys[position], position);
        }

        return index;
    }
}
