using System.Globalization;

namespace FuseChat.Runtime.Validation;

/// <summary><c>minLength</c>, <c>maxLength</c> and <c>pattern</c>.</summary>
internal sealed class StringRule(string schema) : Rule(schema)
{
    internal int MinLength { get; set; }

    internal int MaxLength { get; set; } = int.MaxValue;

    internal SchemaPattern? Pattern { get; set; }

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (evaluation.Kind(at) != '"')
        {
            return true;
        }

        var fits = true;
        var raw = evaluation.Value(at)[1..^1];
        var length = MinLength > 0 || MaxLength < int.MaxValue ? JsonStrings.Length(raw) : 0;
        if (length < MinLength)
        {
            fits = Fail(ref evaluation, at, "minLength", string.Create(CultureInfo.InvariantCulture, $"a string of at least {MinLength} characters"));
        }

        if (length > MaxLength)
        {
            fits = Fail(ref evaluation, at, "maxLength", string.Create(CultureInfo.InvariantCulture, $"a string of at most {MaxLength} characters"));
        }

        return Pattern is null || Pattern.IsMatch(raw) ? fits : Fail(ref evaluation, at, "pattern", $"a string that matches {Pattern}");
    }
}
