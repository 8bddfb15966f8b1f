namespace FuseChat.Runtime.Validation;

/// <summary><c>not</c>.</summary>
internal sealed class NotRule(string schema, Subschema not) : Rule(schema)
{
    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
        => !evaluation.Try(not, at, null) || Fail(ref evaluation, at, "not", "a value that does not fit the schema");
}
