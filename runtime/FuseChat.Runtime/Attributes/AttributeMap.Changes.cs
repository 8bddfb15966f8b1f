using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Attributes;

// Changed copies. Among combined mutations, those of a map that one of them made share its keys and values, which are changed in place.
public sealed partial class AttributeMap<TKey, TValue>
{
    private AttributeMap(TKey[] keys, TValue[] values, int count, byte[][] unknown)
        : this(keys, values, MapExtras<TKey>.Of(keys.Length, count, unknown))
    {
    }

    internal AttributeMap<TKey, TValue> WithValueAt(int index, TValue value)
        => ValueEquality<TValue>.AreSame(_values[index], value) ? this : Replaced(index, value);

    internal AttributeMap<TKey, TValue> WithChangeAt(int index, Func<TValue, TValue> change)
        => change(_values[index]) is var value && ArraySteps.IsSame(_values[index], value) ? this : Replaced(index, value);

    private AttributeMap<TKey, TValue> Replaced(int index, TValue value)
    {
        var values = ValuesToChange();
        values[index] = value;
        return WithValues(values);
    }

    /// <summary>The values, to be changed and given to <see cref="WithValues"/>: a copy, or those that combined mutations made.</summary>
    internal TValue[] ValuesToChange() => MutationScope.Owns(_values) ? _values : MutationScope.Made(ValueSpan().ToArray());

    /// <summary>This map with other values under the same keys.</summary>
    /// <param name="values">One value for each key, that nobody else holds.</param>
    internal AttributeMap<TKey, TValue> WithValues(TValue[] values) => new(_keys, values, _extras);

    private AttributeMap<TKey, TValue> WithNew(TKey key, TValue value)
    {
        if (MutationScope.Current is null)
        {
            return new([.. KeySpan(), key], [.. ValueSpan(), value], Count + 1, Unknown);
        }

        var keys = Room.After(_keys, Count);
        var values = Room.After(_values, Count);
        (keys[Count], values[Count]) = (key, value);
        return new(keys, values, Count + 1, Unknown);
    }

    private AttributeMap<TKey, TValue> WithoutAt(int index)
        => new(Room.Without(_keys, Count, index), Room.Without(_values, Count, index), Count - 1, Unknown);
}
