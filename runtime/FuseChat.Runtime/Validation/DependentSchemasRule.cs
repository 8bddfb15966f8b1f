namespace FuseChat.Runtime.Validation;

/// <summary><c>dependentSchemas</c>.</summary>
internal sealed class DependentSchemasRule(string schema, (MemberName Name, Subschema Schema)[] dependents) : Rule(schema)
{
    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (evaluation.Kind(at) != '{')
        {
            return true;
        }

        var fits = true;
        foreach (var (name, dependent) in dependents)
        {
            if (MembersRule.Has(ref evaluation, at, name))
            {
                fits &= dependent.IsFalse
                    ? Fail(ref evaluation, at, "dependentSchemas", $"an object without {name}")
                    : evaluation.Check(dependent, at, evaluated);
            }
        }

        return fits;
    }
}
