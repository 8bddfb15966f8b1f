using System.ComponentModel;
using System.Runtime.CompilerServices;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>What the steps of <c>x-mutations</c> do to arrays. Each returns the array itself where there is nothing to change.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArraySteps
{
    /// <summary>Step <c>insert</c>: adds an item at the end.</summary>
    public static AttributeArray<T> Insert<T>(AttributeArray<T> array, T item)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.With(item);
    }

    /// <summary>Step <c>insert</c> on an array with <c>uniqueItems</c>: adds an item at the end, unless it is there.</summary>
    public static AttributeArray<T> InsertUnique<T>(AttributeArray<T> array, T item)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Contains(item) ? array : Insert(array, item);
    }

    /// <summary>Step <c>remove</c>: removes every item equal to the one given.</summary>
    public static AttributeArray<T> Remove<T>(AttributeArray<T> array, T item)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Without(item);
    }

    /// <summary>Step <c>set</c> on an array with <c>uniqueItems</c>: keeps the first of equal items.</summary>
    public static AttributeArray<T> Distinct<T>(AttributeArray<T> array) => Distinct(array, ValueEquality<T>.Exact);

    internal static AttributeArray<T> Distinct<T>(AttributeArray<T> array, IEqualityComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        var seen = new HashSet<T>(array.Count, comparer);
        var kept = new List<T>(array.Count);
        foreach (var item in array.AsSpan())
        {
            if (seen.Add(item))
            {
                kept.Add(item);
            }
        }

        return kept.Count == array.Count ? array : AttributeArray.Own(kept.ToArray());
    }

    /// <summary>Steps that reach into every item: replaces each by what becomes of it.</summary>
    public static AttributeArray<T> ChangeAll<T>(AttributeArray<T> array, Func<T, T> change)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(change);
        var items = array.ToChange();
        return ChangeEach(items.AsSpan(0, array.Count), change) ? array.WithItems(items) : array;
    }

    /// <returns>Whether any value changed.</returns>
    internal static bool ChangeEach<T>(Span<T> values, Func<T, T> change)
    {
        var isChanged = false;
        foreach (ref var value in values)
        {
            var changed = change(value);
            isChanged |= !IsSame(value, changed);
            value = changed;
        }

        return isChanged;
    }

    /// <summary>Whether nothing became of a value: steps that change nothing give back the very same object.</summary>
    /// <remarks>Those that differ may be equal, where .NET overlooks what changed in them, or where combined mutations changed it in place.</remarks>
    internal static bool IsSame<T>(T value, T changed)
        => !typeof(T).IsValueType ? ReferenceEquals(value, changed)
            : ValueEquality<T>.AreSame(value, changed) && (MutationScope.Current is null || !RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
