namespace FuseChat.Runtime.Validation;

/// <summary>One or more keywords of a schema that are checked together.</summary>
/// <param name="schema">Where the schema stands: file name and JSON pointer.</param>
internal abstract class Rule(string schema)
{
    /// <summary>Checks a value.</summary>
    /// <param name="evaluation">The text, and what is found wrong with it.</param>
    /// <param name="at">Offset of the value.</param>
    /// <param name="evaluated">Gathers which members or items some keyword was about; null where nobody asks.</param>
    /// <returns>Whether the value fits.</returns>
    internal abstract bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated);

    /// <summary>Reports a value, unless a branch of a combinator is only being tried.</summary>
    /// <returns>Always false.</returns>
    protected bool Fail(ref Evaluation evaluation, int at, string keyword, string accepted)
    {
        if (!evaluation.IsQuiet)
        {
            evaluation.Report(at, $"{schema}/{keyword}", keyword, accepted);
        }

        return false;
    }

    /// <summary>Checks a member or item against its schema.</summary>
    /// <returns>Whether it fits; a schema that accepts nothing is reported as this rule's keyword.</returns>
    protected bool Descend(ref Evaluation evaluation, Subschema subschema, int at, string keyword, string accepted)
        => subschema.IsFalse ? Fail(ref evaluation, at, keyword, accepted) : evaluation.Check(subschema, at, null);
}
