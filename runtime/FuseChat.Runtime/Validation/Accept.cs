using System.ComponentModel;
using System.Numerics;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Json.Compact;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Validation;

/// <summary>
/// What emitted code asks of typed values, to see without their text that a document is valid. It allocates nothing. A no means that the
/// document is checked rule by rule.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Accept
{
    /// <summary>Keyword <c>items</c>: whether every item is accepted; not where there is no array.</summary>
    public static bool Items<T>(AttributeArray<T>? array, Func<T, bool> accepts)
        => array is not null && All(array.AsSpan(), accepts);

    /// <summary>Keyword <c>uniqueItems</c>: whether no two items are equal; not where there is no array.</summary>
    public static bool Unique<T>(AttributeArray<T>? array) => array is not null && DistinctKeys.AreAll(array.AsSpan());

    /// <summary>Whether there is a map, and all of its members are entries.</summary>
    public static bool Entries<TKey, TValue>(AttributeMap<TKey, TValue>? map)
        where TKey : notnull
        => map is { Unknown.Length: 0 };

    /// <summary>Keyword <c>x-key</c>: whether every name is a key that is accepted; not where there is no map.</summary>
    public static bool Keys<TKey, TValue>(AttributeMap<TKey, TValue>? map, Func<TKey, bool> accepts)
        where TKey : notnull
        => map is { Unknown.Length: 0 } && All(map.KeySpan(), accepts);

    /// <summary>Keyword <c>additionalProperties</c>: whether every member is an entry, and its value accepted; not where there is no map.</summary>
    public static bool Values<TKey, TValue>(AttributeMap<TKey, TValue>? map, Func<TValue, bool> accepts)
        where TKey : notnull
        => map is { Unknown.Length: 0 } && All(map.ValueSpan(), accepts);

    /// <summary>How many typed members an object has in JSON.</summary>
    public static int Members<T>(T value)
        where T : IAttributesObject<T>
        => BitOperations.PopCount(PresentMembers.Of(value));

    /// <summary>Keywords <c>minLength</c> and <c>maxLength</c>: whether a string has so many code points; not where there is none.</summary>
    public static bool Length(string? text, int minimum, int maximum)
    {
        if (text is null || text.Length < minimum)
        {
            return false;
        }

        // A code point is one character or two.
        if (text.Length <= maximum && text.Length / 2 >= minimum)
        {
            return true;
        }

        var length = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            length -= char.IsSurrogatePair(text[index - 1], text[index]) ? 1 : 0;
        }

        return length >= minimum && length <= maximum;
    }

    /// <summary>Format <c>uri</c>: whether there is a URI, and it is written with its scheme.</summary>
    public static bool Absolute(Uri? uri)
        => uri is { IsAbsoluteUri: true, OriginalString: var text, Scheme: var scheme }
            && text.Length > scheme.Length
            && text[scheme.Length] == ':'
            && text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static bool All<T>(ReadOnlySpan<T> values, Func<T, bool> accepts)
    {
        ArgumentNullException.ThrowIfNull(accepts);
        foreach (var value in values)
        {
            if (!accepts(value))
            {
                return false;
            }
        }

        return true;
    }
}
