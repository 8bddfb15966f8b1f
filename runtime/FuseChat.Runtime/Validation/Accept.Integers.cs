using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Scalars;

namespace FuseChat.Runtime.Validation;

// Keywords minimum and maximum, of all integers in an array or map: a function for each would cost a consumer's compiler more than the rest of the call.
public static partial class Accept
{
    /// <summary>Keyword <c>items</c>: whether every integer is within bounds; not where there is no array.</summary>
    public static bool Items(AttributeArray<int>? array, int minimum, int maximum)
        => array is not null && !array.AsSpan().ContainsAnyExceptInRange(minimum, maximum);

    /// <inheritdoc cref="Items(AttributeArray{int}, int, int)" />
    public static bool Items(AttributeArray<long>? array, long minimum, long maximum)
        => array is not null && !array.AsSpan().ContainsAnyExceptInRange(minimum, maximum);

    /// <inheritdoc cref="Items(AttributeArray{int}, int, int)" />
    public static bool Items<T>(AttributeArray<T>? array, long minimum, long maximum)
        where T : struct, IAttributesInteger<T>
        => array is not null && All(array.AsSpan(), minimum, maximum);

    /// <summary>Keyword <c>x-key</c>: whether every name is an integer within bounds; not where there is no map.</summary>
    public static bool Keys<TValue>(AttributeMap<int, TValue>? map, int minimum, int maximum)
        => map is { Unknown.Length: 0 } && !map.KeySpan().ContainsAnyExceptInRange(minimum, maximum);

    /// <inheritdoc cref="Keys{TValue}(AttributeMap{int, TValue}, int, int)" />
    public static bool Keys<TValue>(AttributeMap<long, TValue>? map, long minimum, long maximum)
        => map is { Unknown.Length: 0 } && !map.KeySpan().ContainsAnyExceptInRange(minimum, maximum);

    /// <inheritdoc cref="Keys{TValue}(AttributeMap{int, TValue}, int, int)" />
    public static bool Keys<TKey, TValue>(AttributeMap<TKey, TValue>? map, long minimum, long maximum)
        where TKey : struct, IAttributesInteger<TKey>
        => map is { Unknown.Length: 0 } && All(map.KeySpan(), minimum, maximum);

    /// <summary>Keyword <c>additionalProperties</c>: whether every member is an entry, and its value an integer within bounds; not where there is no map.</summary>
    public static bool Values<TKey>(AttributeMap<TKey, int>? map, int minimum, int maximum)
        where TKey : notnull
        => map is { Unknown.Length: 0 } && !map.ValueSpan().ContainsAnyExceptInRange(minimum, maximum);

    /// <inheritdoc cref="Values{TKey}(AttributeMap{TKey, int}, int, int)" />
    public static bool Values<TKey>(AttributeMap<TKey, long>? map, long minimum, long maximum)
        where TKey : notnull
        => map is { Unknown.Length: 0 } && !map.ValueSpan().ContainsAnyExceptInRange(minimum, maximum);

    /// <inheritdoc cref="Values{TKey}(AttributeMap{TKey, int}, int, int)" />
    public static bool Values<TKey, TValue>(AttributeMap<TKey, TValue>? map, long minimum, long maximum)
        where TKey : notnull
        where TValue : struct, IAttributesInteger<TValue>
        => map is { Unknown.Length: 0 } && All(map.ValueSpan(), minimum, maximum);

    private static bool All<T>(ReadOnlySpan<T> values, long minimum, long maximum)
        where T : struct, IAttributesInteger<T>
    {
        foreach (var value in values)
        {
            var integer = T.ToInteger(value);
            if (integer < minimum || integer > maximum)
            {
                return false;
            }
        }

        return true;
    }
}
