using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>What the steps of <c>x-mutations</c> do to maps. Each returns the map itself where there is nothing to change.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapSteps
{
    /// <summary>Step <c>put</c>: puts a value under a key, whether it is there or not.</summary>
    public static AttributeMap<TKey, TValue> Put<TKey, TValue>(AttributeMap<TKey, TValue> map, TKey key, TValue value)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.With(key, value);
    }

    /// <summary>Step <c>put</c> with <c>ifAbsent</c>: puts a value under a key that is not there.</summary>
    public static AttributeMap<TKey, TValue> PutIfAbsent<TKey, TValue>(AttributeMap<TKey, TValue> map, TKey key, TValue value)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Find(key) >= 0 ? map : map.With(key, value);
    }

    /// <summary>Step <c>delete</c>: removes an entry.</summary>
    public static AttributeMap<TKey, TValue> Delete<TKey, TValue>(AttributeMap<TKey, TValue> map, TKey key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Without(key);
    }

    /// <summary>Step <c>set</c> on an entry: replaces the value under a key that is there.</summary>
    public static AttributeMap<TKey, TValue> Set<TKey, TValue>(AttributeMap<TKey, TValue> map, TKey key, TValue value)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Find(key) is >= 0 and var index ? map.WithValueAt(index, value) : map;
    }

    /// <summary>Step <c>set</c> on an entry with <c>when</c>: replaces the value under a key that is there, if it equals another.</summary>
    public static AttributeMap<TKey, TValue> SetWhen<TKey, TValue>(AttributeMap<TKey, TValue> map, TKey key, TValue value, TValue when)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Find(key) is >= 0 and var index && ValueEquality<TValue>.AreSame(map.ValueAt(index), when)
            ? map.WithValueAt(index, value)
            : map;
    }

    /// <summary>Step <c>fill</c>: one entry for each key, in order, repeated keys once.</summary>
    public static AttributeMap<TKey, TValue> Fill<TKey, TValue>(AttributeArray<TKey> keys, TValue value)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        var distinct = ArraySteps.Distinct(keys).AsSpan().ToArray();
        var values = new TValue[distinct.Length];
        Array.Fill(values, value);
        return distinct.Length == 0 ? AttributeMap<TKey, TValue>.Empty : new(distinct, values);
    }

    /// <summary>Step <c>fill</c> with <c>except</c>: one entry for each key but one.</summary>
    public static AttributeMap<TKey, TValue> FillExcept<TKey, TValue>(AttributeArray<TKey> keys, TValue value, TKey except)
        where TKey : notnull
        => Fill(ArraySteps.Remove(keys, except), value);

    /// <summary>Steps that reach into an entry: replaces the value under a key that is there by what becomes of it.</summary>
    public static AttributeMap<TKey, TValue> Change<TKey, TValue>(AttributeMap<TKey, TValue> map, TKey key, Func<TValue, TValue> change)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(change);
        return map.Find(key) is >= 0 and var index ? map.WithChangeAt(index, change) : map;
    }

    /// <summary>Steps that reach into every entry: replaces each value by what becomes of it.</summary>
    public static AttributeMap<TKey, TValue> ChangeAll<TKey, TValue>(AttributeMap<TKey, TValue> map, Func<TValue, TValue> change)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(change);
        var values = map.ValuesToChange();
        return ArraySteps.ChangeEach(values.AsSpan(0, map.Count), change) ? map.WithValues(values) : map;
    }
}
