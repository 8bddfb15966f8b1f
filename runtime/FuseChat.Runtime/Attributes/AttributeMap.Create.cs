namespace FuseChat.Runtime.Attributes;

/// <summary>Makes immutable JSON maps.</summary>
public static class AttributeMap
{
    /// <summary>Makes a map of copied entries.</summary>
    /// <param name="entries">The entries, in order.</param>
    /// <typeparam name="TKey">The keys' type.</typeparam>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <exception cref="ArgumentException">Two entries have the same key.</exception>
    public static AttributeMap<TKey, TValue> Create<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(entries);
        var map = new AttributeMapBuilder<TKey, TValue>();
        foreach (var (key, value) in entries)
        {
            if (!map.TryAdd(key))
            {
                throw new ArgumentException($"Two entries have the key {key}", nameof(entries));
            }

            map.SetLast(value);
        }

        return map.ToMap();
    }
}
