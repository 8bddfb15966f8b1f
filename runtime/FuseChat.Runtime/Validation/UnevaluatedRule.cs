namespace FuseChat.Runtime.Validation;

/// <summary><c>unevaluatedProperties</c> and <c>unevaluatedItems</c>: what each member or item must be that no other keyword is about.</summary>
/// <param name="schema">Where the schema stands.</param>
/// <param name="keyword">Which of the two.</param>
/// <param name="unevaluated">The schema.</param>
internal sealed class UnevaluatedRule(string schema, string keyword, Subschema unevaluated) : Rule(schema)
{
    private readonly bool _isObject = keyword == "unevaluatedProperties";

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (evaluation.Kind(at) != (_isObject ? '{' : '['))
        {
            return true;
        }

        var fits = true;
        var index = 0;
        if (_isObject)
        {
            foreach (var member in evaluation.Members(at))
            {
                fits &= evaluated!.Contains(index++) || Descend(ref evaluation, unevaluated, member.Value, keyword, "no other member");
            }
        }
        else
        {
            foreach (var item in evaluation.Items(at))
            {
                fits &= evaluated!.Contains(index++) || Descend(ref evaluation, unevaluated, item, keyword, "no further item");
            }
        }

        evaluated!.AddAll();
        return fits;
    }
}
