using System.ComponentModel;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>Steps of <c>x-mutations</c> on values of which .NET takes two for different that are the same in JSON: values of any kind, and objects.</summary>
/// <remarks><c>1</c> and <c>1.0</c> are the same, and so are objects whose members stand in another order. What stays, stays as it is spelt.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MeaningSteps
{
    /// <inheritdoc cref="ArraySteps.InsertUnique" />
    public static AttributeArray<T> InsertUnique<T, TCodec>(AttributeArray<T> array, T item)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.AsSpan().Contains(item, MeaningComparer<T, TCodec>.Instance) ? array : ArraySteps.Insert(array, item);
    }

    /// <inheritdoc cref="ArraySteps.Remove" />
    public static AttributeArray<T> Remove<T, TCodec>(AttributeArray<T> array, T item)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        ArgumentNullException.ThrowIfNull(array);
        var kept = new List<T>(array.Count);
        foreach (var present in array)
        {
            if (!MeaningComparer<T, TCodec>.Instance.Equals(present, item))
            {
                kept.Add(present);
            }
        }

        return kept.Count == array.Count ? array : AttributeArray.Own(kept.ToArray());
    }

    /// <inheritdoc cref="ArraySteps.Distinct{T}(AttributeArray{T})" />
    public static AttributeArray<T> Distinct<T, TCodec>(AttributeArray<T> array)
        where TCodec : IAttributesCodec<TCodec, T>
        => ArraySteps.Distinct(array, MeaningComparer<T, TCodec>.Instance);

    /// <inheritdoc cref="MapSteps.SetWhen" />
    public static AttributeMap<TKey, TValue> SetWhen<TKey, TValue, TCodec>(AttributeMap<TKey, TValue> map, TKey key, TValue value, TValue when)
        where TKey : notnull
        where TCodec : IAttributesCodec<TCodec, TValue>
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Find(key) is >= 0 and var index && MeaningComparer<TValue, TCodec>.Instance.Equals(map.ValueAt(index), when)
            ? map.WithValueAt(index, value)
            : map;
    }
}
