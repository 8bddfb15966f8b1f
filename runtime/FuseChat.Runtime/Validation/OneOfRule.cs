using System.Globalization;

namespace FuseChat.Runtime.Validation;

/// <summary><c>oneOf</c>.</summary>
internal sealed class OneOfRule(string schema, Subschema[] schemas) : Rule(schema)
{
    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        var count = 0;
        foreach (var each in schemas)
        {
            count += evaluation.Try(each, at, evaluated) ? 1 : 0;
        }

        return count == 1 || Fail(ref evaluation, at, "oneOf", string.Create(CultureInfo.InvariantCulture, $"a value that fits exactly one of {schemas.Length} schemas, not {count}"));
    }
}
