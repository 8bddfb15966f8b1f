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

    /// <summary>Whether the keys that another map has too are in its order, and all others behind them.</summary>
    internal bool KeepsOrderOf(AttributeMap<TKey, TValue> other)
    {
        if (ReferenceEquals(_keys, other._keys))
        {
            return true;
        }

        var common = 0;
        foreach (var key in other._keys)
        {
            common += common < _keys.Length && EqualityComparer<TKey>.Default.Equals(_keys[common], key) ? 1 : 0;
        }

        var index = common;
        while (index < _keys.Length && other.IndexOf(_keys[index]) < 0)
        {
            index++;
        }

        return index == _keys.Length;
    }

    internal TKey KeyAt(int index) => _keys[index];

    internal TValue ValueAt(int index) => _values[index];

    internal AttributeMap<TKey, TValue> WithValueAt(int index, TValue value)
    {
        if (ValueEquality<TValue>.AreSame(_values[index], value))
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
