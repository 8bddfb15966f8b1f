using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>
/// <c>properties</c>, <c>patternProperties</c>, <c>additionalProperties</c> and <c>propertyNames</c>: what each member must be.
/// </summary>
internal sealed class ObjectRule(string schema) : Rule(schema)
{
    internal (MemberName Name, Subschema Schema)[] Properties { get; set; } = [];

    internal (SchemaPattern Pattern, Subschema Schema)[] PatternProperties { get; set; } = [];

    internal Subschema? AdditionalProperties { get; set; }

    internal Subschema? PropertyNames { get; set; }

    /// <summary><c>x-key</c> for keys that are strings.</summary>
    internal Subschema? Keys { get; set; }

    /// <summary><c>x-key</c> for keys that are integers; other names are no keys, and left alone.</summary>
    internal Subschema? IntegerKeys { get; set; }

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (evaluation.Kind(at) != '{')
        {
            return true;
        }

        var fits = true;
        var index = 0;
        foreach (var member in evaluation.Members(at))
        {
            fits &= CheckName(ref evaluation, member);
            if (CheckMember(ref evaluation, member, ref fits))
            {
                evaluated?.Add(index);
            }

            if (!fits && evaluation.IsQuiet)
            {
                return false;
            }

            index++;
        }

        return fits;
    }

    private bool CheckName(ref Evaluation evaluation, scoped Member member)
    {
        var fits = CheckName(ref evaluation, PropertyNames, member.NameAt, member.Value, "propertyNames")
            & CheckName(ref evaluation, Keys, member.NameAt, member.Value, "x-key");
        return (IntegerKeys is null
            || !IntegerName.TryParse(member.Name, long.MinValue, long.MaxValue, out _)
            || CheckName(ref evaluation, IntegerKeys, evaluation.IntegerIn(member.NameAt), member.Value, "x-key")) && fits;
    }

    private bool CheckName(ref Evaluation evaluation, Subschema? names, int at, int value, string keyword)
        => names is not { } schema || (schema.IsFalse ? Fail(ref evaluation, value, keyword, "no member") : evaluation.CheckName(schema, at, value));

    /// <summary>Checks the value of a member.</summary>
    /// <returns>Whether some keyword is about the member.</returns>
    private bool CheckMember(ref Evaluation evaluation, scoped Member member, ref bool fits)
    {
        var isKnown = false;
        foreach (var (known, subschema) in Properties)
        {
            if (known.Is(member.Name))
            {
                isKnown = true;
                fits &= Descend(ref evaluation, subschema, member.Value, "properties", "no such member");
                break;
            }
        }

        foreach (var (pattern, subschema) in PatternProperties)
        {
            if (pattern.IsMatch(member.Name))
            {
                isKnown = true;
                fits &= Descend(ref evaluation, subschema, member.Value, "patternProperties", $"no member whose name matches {pattern}");
            }
        }

        if (isKnown || AdditionalProperties is not { } additional)
        {
            return isKnown;
        }

        fits &= Descend(ref evaluation, additional, member.Value, "additionalProperties", "no other member");
        return true;
    }
}
