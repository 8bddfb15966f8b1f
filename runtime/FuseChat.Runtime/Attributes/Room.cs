using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Attributes;

/// <summary>Arrays that combined mutations add to and remove from in place, where they made them.</summary>
internal static class Room
{
    /// <summary>An array with the same items at its beginning, and room for at least one more.</summary>
    /// <param name="items">The array.</param>
    /// <param name="count">How many items of it count.</param>
    internal static T[] After<T>(T[] items, int count)
    {
        if (count < items.Length && MutationScope.Owns(items))
        {
            return items;
        }

        var larger = new T[count + (count / 2) + 4];
        items.AsSpan(0, count).CopyTo(larger);
        return MutationScope.Made(larger);
    }

    /// <summary>An array without one item.</summary>
    /// <param name="items">The array.</param>
    /// <param name="count">How many items of it count.</param>
    /// <param name="index">The item that goes.</param>
    internal static T[] Without<T>(T[] items, int count, int index)
    {
        var shorter = MutationScope.Owns(items) ? items : MutationScope.Made(new T[count - 1]);
        items.AsSpan(0, index).CopyTo(shorter);
        items.AsSpan(index + 1, count - index - 1).CopyTo(shorter.AsSpan(index));
        return shorter;
    }
}
