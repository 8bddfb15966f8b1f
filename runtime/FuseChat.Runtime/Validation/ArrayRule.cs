using System.Globalization;

namespace FuseChat.Runtime.Validation;

/// <summary><c>prefixItems</c>, <c>items</c>, <c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ArrayRule(string schema) : Rule(schema)
{
    internal Subschema[] PrefixItems { get; set; } = [];

    internal Subschema? Items { get; set; }

    internal int MinItems { get; set; }

    internal int MaxItems { get; set; } = int.MaxValue;

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (evaluation.Kind(at) != '[')
        {
            return true;
        }

        var fits = true;
        var count = 0;
        foreach (var item in evaluation.Items(at))
        {
            fits &= CheckItem(ref evaluation, count++, item, evaluated);
            if (!fits && evaluation.IsQuiet)
            {
                return false;
            }
        }

        fits &= count >= MinItems
            || Fail(ref evaluation, at, "minItems", string.Create(CultureInfo.InvariantCulture, $"an array of at least {MinItems} items, not {count}"));
        return (count <= MaxItems
            || Fail(ref evaluation, at, "maxItems", string.Create(CultureInfo.InvariantCulture, $"an array of at most {MaxItems} items, not {count}"))) && fits;
    }

    private bool CheckItem(ref Evaluation evaluation, int index, int item, Evaluated? evaluated)
    {
        if (index < PrefixItems.Length)
        {
            evaluated?.Add(index);
            return Descend(ref evaluation, PrefixItems[index], item, "prefixItems", "no item here");
        }

        if (Items is not { } items)
        {
            return true;
        }

        evaluated?.Add(index);
        return Descend(ref evaluation, items, item, "items", "no further item");
    }
}
