using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Attributes;

// Changed copies. Among combined mutations, those of an array that one of them made share its items, which are changed in place.
public sealed partial class AttributeArray<T>
{
    private AttributeArray(T[] items, int count) => (_items, Count) = (items, count);

    /// <summary>This array with one more item at the end.</summary>
    internal AttributeArray<T> With(T item)
    {
        if (MutationScope.Current is null)
        {
            return new([.. AsSpan(), item]);
        }

        var items = Room.After(_items, Count);
        items[Count] = item;
        return new(items, Count + 1);
    }

    /// <summary>This array without all items equal to one.</summary>
    /// <returns>This array where it has none.</returns>
    internal AttributeArray<T> Without(T item)
    {
        var kept = 0;
        foreach (var present in AsSpan())
        {
            kept += ValueEquality<T>.AreSame(present, item) ? 0 : 1;
        }

        if (kept == Count || kept == 0)
        {
            return kept == Count ? this : AttributeArray.Own<T>([]);
        }

        var items = MutationScope.Owns(_items) ? _items : MutationScope.Made(new T[kept]);
        var count = 0;
        foreach (var present in AsSpan())
        {
            if (!ValueEquality<T>.AreSame(present, item))
            {
                items[count++] = present;
            }
        }

        return new(items, count);
    }

    /// <summary>The items, to be changed and given to <see cref="WithItems"/>: a copy, or those that combined mutations made.</summary>
    internal T[] ToChange() => MutationScope.Owns(_items) ? _items : MutationScope.Made(AsSpan().ToArray());

    /// <summary>This array with other items, of which there are as many.</summary>
    internal AttributeArray<T> WithItems(T[] items) => Count == 0 ? this : new(items, Count);
}
