namespace FuseChat.Runtime.Validation;

/// <summary>All rules of one schema, in the order in which they run.</summary>
/// <param name="rules">Those about the value, and those of schemas that apply to the value as a whole.</param>
/// <param name="unevaluated">Those about members and items that no other rule is about.</param>
internal sealed class SchemaRules(Rule[] rules, Rule[] unevaluated)
{
    /// <summary><c>pattern</c>; null where the schema has none.</summary>
    internal SchemaPattern? Pattern { get; } = rules.OfType<StringRule>().FirstOrDefault()?.Pattern;

    internal bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        // What schemas beside this one are about does not count here.
        var own = unevaluated.Length > 0 ? new Evaluated() : evaluated;
        var fits = Check(rules, ref evaluation, at, own) && Check(unevaluated, ref evaluation, at, own);
        if (fits && own != evaluated)
        {
            evaluated?.Add(own!);
        }

        return fits;
    }

    private static bool Check(Rule[] rules, ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        var fits = true;
        foreach (var rule in rules)
        {
            fits &= rule.Check(ref evaluation, at, evaluated);
            if (!fits && evaluation.IsQuiet)
            {
                return false;
            }
        }

        return fits;
    }
}
