using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace FuseChat.Runtime.Attributes;

/// <summary>Every rule of its schema that a document breaks. The default value is empty: the document is valid.</summary>
public struct AttributesViolations : IReadOnlyList<AttributesViolation>
{
    private List<AttributesViolation>? _violations;

    /// <summary>Whether the document is valid.</summary>
    public readonly bool IsValid => _violations is null;

    /// <summary>Number of violations, from 0.</summary>
    public readonly int Count => _violations?.Count ?? 0;

    /// <summary>The violation at a position.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public readonly AttributesViolation this[int index] => (_violations ?? [])[index];

    /// <summary>Checks <c>minimum</c> and <c>maximum</c> of one number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CheckRange<T>(string pointer, T value, T minimum, T maximum)
        where T : INumber<T>
    {
        if (value < minimum)
        {
            Add(pointer, "minimum", value, string.Create(CultureInfo.InvariantCulture, $"at least {minimum}"));
        }
        else if (value > maximum)
        {
            Add(pointer, "maximum", value, string.Create(CultureInfo.InvariantCulture, $"at most {maximum}"));
        }
    }

    /// <summary>Checks <c>minimum</c> and <c>maximum</c> of every value of a map.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CheckRange<TKey, T>(string pointer, AttributeMap<TKey, T> map, T minimum, T maximum)
        where TKey : notnull
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(map);
        for (var index = 0; index < map.Count; index++)
        {
            var value = map.ValueAt(index);
            if (value < minimum || value > maximum)
            {
                CheckRange(At(pointer, map.KeyAt(index)), value, minimum, maximum);
            }
        }
    }

    /// <summary>Checks <c>minimum</c> and <c>maximum</c> of every item of an array.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CheckRange<T>(string pointer, AttributeArray<T> array, T minimum, T maximum)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(array);
        for (var index = 0; index < array.Count; index++)
        {
            if (array[index] < minimum || array[index] > maximum)
            {
                CheckRange(At(pointer, index), array[index], minimum, maximum);
            }
        }
    }

    /// <summary>The JSON pointer to an item or an entry of a collection.</summary>
    /// <param name="pointer">The pointer to the collection.</param>
    /// <param name="step">The item's index, or the entry's key.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static string At<T>(string pointer, T step)
        => $"{pointer}/{string.Create(CultureInfo.InvariantCulture, $"{step}").Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Checks <c>uniqueItems</c> of an array.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CheckUnique<T>(string pointer, AttributeArray<T> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        var items = array.AsSpan();
        for (var index = 1; index < items.Length; index++)
        {
            var first = items[..index].IndexOf(items[index]);
            if (first >= 0)
            {
                Add(At(pointer, index), "uniqueItems", items[index], $"an item that does not stand at {first} already");
            }
        }
    }

    /// <inheritdoc />
    public readonly IEnumerator<AttributesViolation> GetEnumerator() => (_violations ?? []).GetEnumerator();

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The violations as sentences, separated by <c>"; "</c>.</summary>
    public override readonly string ToString() => string.Join("; ", _violations ?? []);

    private void Add<T>(string pointer, string keyword, T found, string accepted)
        => (_violations ??= []).Add(new AttributesViolation(pointer, keyword, string.Create(CultureInfo.InvariantCulture, $"found {found}, accepted is {accepted}")));
}
