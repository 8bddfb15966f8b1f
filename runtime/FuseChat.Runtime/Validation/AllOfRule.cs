namespace FuseChat.Runtime.Validation;

/// <summary><c>allOf</c>, <c>$ref</c> and <c>$dynamicRef</c>: schemas that the value must fit too, and that report for themselves.</summary>
internal sealed class AllOfRule(string schema, string keyword, Subschema[] schemas) : Rule(schema)
{
    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        var fits = true;
        foreach (var each in schemas)
        {
            fits &= each.IsFalse ? Fail(ref evaluation, at, keyword, "no value") : evaluation.Check(each, at, evaluated);
            if (!fits && evaluation.IsQuiet)
            {
                return false;
            }
        }

        return fits;
    }
}
