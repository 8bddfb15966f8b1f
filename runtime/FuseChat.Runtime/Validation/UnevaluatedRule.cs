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
        var reader = evaluation.ReaderAt(at);
        for (var isFirst = true; _isObject ? reader.NextName(ref isFirst, out _, out _) : reader.NextItem(ref isFirst); index++)
        {
            if (!evaluated!.Contains(index))
            {
                fits &= Descend(ref evaluation, unevaluated, at + reader.ValueStart(), keyword, _isObject ? "no other member" : "no further item");
            }

            reader.Skip();
        }

        evaluated!.AddAll();
        return fits;
    }
}
