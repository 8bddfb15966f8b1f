using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace FuseChat.Gen.Model;

/// <summary>An immutable array that is equal to another one of equal items: the only list in the results of the pipeline's steps.</summary>
/// <remarks>The default is the empty array.</remarks>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly ImmutableArray<T> _items;

    public EquatableArray(ImmutableArray<T> items) => _items = items;

    public static EquatableArray<T> Empty => default;

    public int Length => _items.IsDefault ? 0 : _items.Length;

    public bool IsEmpty => Length == 0;

    public ImmutableArray<T> AsImmutable => _items.IsDefault ? [] : _items;

    int IReadOnlyCollection<T>.Count => Length;

    public T this[int index] => _items[index];

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    public bool Equals(EquatableArray<T> other) => _items == other._items || _items.AsSpan().SequenceEqual(other._items.AsSpan());

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = Length;
        foreach (var item in this)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    // The questions that are asked most, answered without an enumerator on the heap; all others are those of LINQ.

    /// <summary>The items as others, in an array of the same length.</summary>
    public EquatableArray<TResult> Map<TResult>(Func<T, TResult> map)
        where TResult : IEquatable<TResult>
    {
        if (IsEmpty)
        {
            return [];
        }

        var mapped = ImmutableArray.CreateBuilder<TResult>(Length);
        foreach (var item in this)
        {
            mapped.Add(map(item));
        }

        return new(mapped.MoveToImmutable());
    }

    public bool Any(Func<T, bool> predicate)
    {
        foreach (var item in this)
        {
            if (predicate(item))
            {
                return true;
            }
        }

        return false;
    }

    public bool All(Func<T, bool> predicate)
    {
        foreach (var item in this)
        {
            if (!predicate(item))
            {
                return false;
            }
        }

        return true;
    }

    public bool Contains(T item) => AsImmutable.Contains(item);

    public T? FirstOrDefault(Func<T, bool> predicate)
    {
        foreach (var item in this)
        {
            if (predicate(item))
            {
                return item;
            }
        }

        return default;
    }

    public IEnumerable<TResult> Select<TResult>(Func<T, TResult> selector) => ImmutableArrayExtensions.Select(AsImmutable, selector);

    public IEnumerable<T> Where(Func<T, bool> predicate) => ImmutableArrayExtensions.Where(AsImmutable, predicate);

    public override string ToString() => $"[{string.Join(", ", AsImmutable)}]";

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)AsImmutable).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)AsImmutable).GetEnumerator();

    public struct Enumerator(ImmutableArray<T> items)
    {
        private readonly int _length = items.IsDefault ? 0 : items.Length;
        private int _index = -1;

        public readonly T Current => items[_index];

        public bool MoveNext() => ++_index < _length;
    }
}

/// <summary>Makes an <see cref="EquatableArray{T}"/> of a collection expression, a sequence or a builder.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => items.IsEmpty ? default : new(items.ToImmutableArray());

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());

    public static EquatableArray<T> ToEquatableArray<T>(this ImmutableArray<T>.Builder builder)
        where T : IEquatable<T> => new(builder.DrainToImmutable());
}
