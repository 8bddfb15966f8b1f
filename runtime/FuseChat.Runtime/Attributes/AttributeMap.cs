using System.Collections;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FuseChat.Runtime.Attributes;

/// <summary>An immutable JSON object of keys and values, in text order: equal where it has equal values under equal keys, in any order.</summary>
/// <remarks>
/// Source: schema <c>"type": "object"</c> with <c>additionalProperties</c>, keys typed by <c>x-key</c>. Members of the JSON object
/// whose name is not a key, such as <c>"007"</c> among integers, are kept and written back; they are not entries.
/// </remarks>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
public sealed partial class AttributeMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IEquatable<AttributeMap<TKey, TValue>>
    where TKey : notnull
{
    // Up to here a walk over the keys beats making and asking an index.
    private const int MaxWalked = 16;

    // Longer than the map where combined mutations added to it.
    private readonly TKey[] _keys;
    private readonly TValue[] _values;
    private MapExtras<TKey>? _extras;

    internal AttributeMap(TKey[] keys, TValue[] values, MapExtras<TKey>? extras = null)
        => (_keys, _values, _extras) = (keys, values, extras);

    /// <summary>The map without entries.</summary>
    public static AttributeMap<TKey, TValue> Empty { get; } = new([], []);

    /// <summary>Number of entries, from 0.</summary>
    public int Count => _extras is null ? _keys.Length : _extras.Count;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> Keys => new ReadOnlyCollection<TKey>(new ArraySegment<TKey>(_keys, 0, Count));

    /// <summary>The values, in the order of their keys.</summary>
    public IEnumerable<TValue> Values => new ReadOnlyCollection<TValue>(new ArraySegment<TValue>(_values, 0, Count));

    /// <summary>Members whose name is not a key, as they are spelt: <c>"name":value</c>.</summary>
    internal byte[][] Unknown => _extras is null ? [] : _extras.Unknown;

    /// <summary>The value under a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The map has no such key.</exception>
    public TValue this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The map has no key {key}");

    /// <inheritdoc />
    public bool ContainsKey(TKey key) => IndexOf(key) >= 0;

    /// <inheritdoc />
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : default;
        return index >= 0;
    }

    /// <inheritdoc />
    public bool Equals(AttributeMap<TKey, TValue>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other.Count != Count || !HasSameUnknown(other))
        {
            return false;
        }

        if (ReferenceEquals(_keys, other._keys) || KeySpan().SequenceEqual(other.KeySpan()))
        {
            return ValueSpan().SequenceEqual(other.ValueSpan(), ValueEquality<TValue>.Exact);
        }

        for (var index = 0; index < Count; index++)
        {
            if (!other.TryGetValue(_keys[index], out var value) || !ValueEquality<TValue>.AreSame(_values[index], value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AttributeMap<TKey, TValue>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        // A sum, since the order of entries does not matter.
        var sum = 0;
        for (var index = 0; index < Count; index++)
        {
            sum += HashCode.Combine(_keys[index], _values[index]);
        }

        return HashCode.Combine(Count, sum);
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return new(_keys[index], _values[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The entries, such as <c>{1: 5, 2: 0}</c>.</summary>
    public override string ToString()
        => $"{{{string.Join(", ", this.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}: {entry.Value}")))}}}";

    private bool HasSameUnknown(AttributeMap<TKey, TValue> other)
    {
        if (ReferenceEquals(Unknown, other.Unknown))
        {
            return true;
        }

        if (Unknown.Length != other.Unknown.Length)
        {
            return false;
        }

        for (var index = 0; index < Unknown.Length; index++)
        {
            if (!Unknown[index].AsSpan().SequenceEqual(other.Unknown[index]))
            {
                return false;
            }
        }

        return true;
    }
}
