namespace FuseChat.Runtime.Attributes;

/// <summary>Makes immutable JSON arrays.</summary>
public static class AttributeArray
{
    /// <summary>Makes an array of copied items.</summary>
    /// <param name="items">The items, in order.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    public static AttributeArray<T> Create<T>(ReadOnlySpan<T> items)
        => items.IsEmpty ? Empty<T>.Value : new AttributeArray<T>(items.ToArray());

    /// <summary>Makes an array of copied items.</summary>
    /// <param name="items">The items, in order.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    public static AttributeArray<T> Create<T>(IEnumerable<T> items) => Own(items.ToArray());

    /// <summary>Makes an array of items that nobody else holds.</summary>
    internal static AttributeArray<T> Own<T>(T[] items) => items.Length == 0 ? Empty<T>.Value : new AttributeArray<T>(items);

    private static class Empty<T>
    {
        internal static readonly AttributeArray<T> Value = new([]);
    }
}
