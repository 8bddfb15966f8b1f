using System.Globalization;

namespace FuseChat.Runtime.Validation;

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOfRule(string schema, Subschema[] schemas) : Rule(schema)
{
    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        var fits = false;
        foreach (var each in schemas)
        {
            fits |= evaluation.Try(each, at, evaluated);

            // What the other branches are about counts too, where somebody asks.
            if (fits && evaluated is null)
            {
                return true;
            }
        }

        return fits || Fail(ref evaluation, at, "anyOf", string.Create(CultureInfo.InvariantCulture, $"a value that fits at least one of {schemas.Length} schemas"));
    }
}
