using System.ComponentModel;
using System.Numerics;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>Step <c>increment</c> of <c>x-mutations</c>: adds to integers, and stops at the schema's <c>minimum</c> and <c>maximum</c>.</summary>
/// <remarks>A value that lies outside the bounds already is brought no further away; adding in the other direction moves it towards them.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CounterSteps
{
    /// <summary>Adds to one number.</summary>
    public static T Increment<T>(T value, T by, T minimum, T maximum)
        where T : IBinaryInteger<T>
    {
        // A sum that wrapped around lies on the other side of the value.
        var sum = unchecked(value + by);
        if (T.IsNegative(by))
        {
            return value <= minimum ? value : sum > value || sum < minimum ? minimum : sum;
        }

        return value >= maximum ? value : sum < value || sum > maximum ? maximum : sum;
    }

    /// <summary>Adds to the value under one key; where the key is absent, nothing changes.</summary>
    public static AttributeMap<TKey, T> IncrementAt<TKey, T>(AttributeMap<TKey, T> map, TKey key, T by, T minimum, T maximum)
        where TKey : notnull
        where T : IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Find(key) is >= 0 and var index ? map.WithValueAt(index, Increment(map.ValueAt(index), by, minimum, maximum)) : map;
    }

    /// <summary>Adds to every value.</summary>
    public static AttributeMap<TKey, T> IncrementAll<TKey, T>(AttributeMap<TKey, T> map, T by, T minimum, T maximum)
        where TKey : notnull
        where T : IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(map);
        return IncrementBut(map, -1, by, minimum, maximum);
    }

    /// <summary>Adds to every value but the one under a key.</summary>
    public static AttributeMap<TKey, T> IncrementAllExcept<TKey, T>(AttributeMap<TKey, T> map, T by, T minimum, T maximum, TKey except)
        where TKey : notnull
        where T : IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(map);
        return IncrementBut(map, map.Find(except), by, minimum, maximum);
    }

    private static AttributeMap<TKey, T> IncrementBut<TKey, T>(AttributeMap<TKey, T> map, int skipped, T by, T minimum, T maximum)
        where TKey : notnull
        where T : IBinaryInteger<T>
    {
        var values = map.ValuesToChange();
        var isChanged = false;
        var count = map.Count;
        for (var index = 0; index < count && index < values.Length; index++)
        {
            if (index != skipped)
            {
                var value = values[index];
                var changed = Increment(value, by, minimum, maximum);
                isChanged |= changed != value;
                values[index] = changed;
            }
        }

        return isChanged ? map.WithValues(values) : map;
    }
}
