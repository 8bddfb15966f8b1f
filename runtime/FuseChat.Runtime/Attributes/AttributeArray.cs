using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Attributes;

/// <summary>An immutable JSON array: equal where its items are equal, in the same order.</summary>
/// <remarks>Source: schema <c>"type": "array"</c>. Made by a collection expression: <c>AttributeArray&lt;int&gt; ids = [1, 2, 3];</c></remarks>
/// <typeparam name="T">The items' type.</typeparam>
[CollectionBuilder(typeof(AttributeArray), nameof(AttributeArray.Create))]
public sealed partial class AttributeArray<T> : IReadOnlyList<T>, IEquatable<AttributeArray<T>>
{
    // Longer than the array where combined mutations added to it.
    private readonly T[] _items;

    internal AttributeArray(T[] items) => (_items, Count) = (items, items.Length);

    /// <summary>Number of items, from 0.</summary>
    public int Count { get; }

    /// <summary>The item at a position.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public T this[int index] => AsSpan()[index];

    /// <summary>The items, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan(0, Count);

    /// <summary>Whether an item is among the items.</summary>
    /// <param name="item">The item.</param>
    public bool Contains(T item) => AsSpan().IndexOf(item, ValueEquality<T>.Exact) >= 0;

    /// <inheritdoc />
    public bool Equals(AttributeArray<T>? other)
        => ReferenceEquals(this, other) || (other is not null && AsSpan().SequenceEqual(other.AsSpan(), ValueEquality<T>.Exact));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AttributeArray<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Enumerates the items in order, without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>The items, such as <c>[1, 2, 3]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", Items.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)))}]";

    private IEnumerable<T> Items => new ArraySegment<T>(_items, 0, Count);
}
