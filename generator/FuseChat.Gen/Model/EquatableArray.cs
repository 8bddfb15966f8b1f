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

    public T this[int index] => AsImmutable[index];

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    public bool Equals(EquatableArray<T> other)
    {
        var (left, right) = (AsImmutable, other.AsImmutable);
        return left == right || left.AsSpan().SequenceEqual(right.AsSpan());
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = Length;
        foreach (var item in AsImmutable)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public override string ToString() => $"[{string.Join(", ", AsImmutable)}]";

    public ImmutableArray<T>.Enumerator GetEnumerator() => AsImmutable.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)AsImmutable).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)AsImmutable).GetEnumerator();
}

/// <summary>Makes an <see cref="EquatableArray{T}"/> of a collection expression, a sequence or a builder.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());

    /// <summary>An array of one item, or none where it is null.</summary>
    public static EquatableArray<T> OfNullable<T>(T? item)
        where T : class, IEquatable<T> => item is null ? [] : [item];

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());

    public static EquatableArray<T> ToEquatableArray<T>(this ImmutableArray<T>.Builder builder)
        where T : IEquatable<T> => new(builder.DrainToImmutable());
}
