namespace FuseChat.Runtime.Validation;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>.</summary>
internal sealed class IfRule(string schema) : Rule(schema)
{
    /// <summary>Null where only <c>then</c> or <c>else</c> is there, which then mean nothing.</summary>
    internal Subschema? If { get; set; }

    internal Subschema Then { get; set; } = true;

    internal Subschema Else { get; set; } = true;

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (If is not { } condition)
        {
            return true;
        }

        var (branch, keyword) = evaluation.Try(condition, at, evaluated) ? (Then, "then") : (Else, "else");
        return branch.IsFalse ? Fail(ref evaluation, at, keyword, "no such value") : evaluation.Check(branch, at, evaluated);
    }
}
