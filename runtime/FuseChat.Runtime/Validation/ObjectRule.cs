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
        var reader = evaluation.ReaderAt(at);
        var index = 0;
        for (var isFirst = true; reader.NextName(ref isFirst, out var name, out var isEscaped); index++)
        {
            var value = at + reader.ValueStart();
            fits &= CheckName(ref evaluation, name, at + reader.NameStart, value);
            if (CheckMember(ref evaluation, name, isEscaped, value, ref fits))
            {
                evaluated?.Add(index);
            }

            if (!fits && evaluation.IsQuiet)
            {
                return false;
            }

            reader.Skip();
        }

        return fits;
    }

    private bool CheckName(ref Evaluation evaluation, scoped ReadOnlySpan<byte> name, int at, int value)
    {
        var fits = CheckName(ref evaluation, PropertyNames, at, value, "propertyNames") & CheckName(ref evaluation, Keys, at, value, "x-key");

        // Between its quotes such a name is a number of JSON.
        return (IntegerKeys is null
            || !IntegerName.TryParse(name, long.MinValue, long.MaxValue, out _)
            || CheckName(ref evaluation, IntegerKeys, at + 1, value, "x-key")) && fits;
    }

    private bool CheckName(ref Evaluation evaluation, Subschema? names, int at, int value, string keyword)
        => names is not { } schema || (schema.IsFalse ? Fail(ref evaluation, value, keyword, "no member") : evaluation.CheckName(schema, at, value));

    /// <summary>Checks the value of a member.</summary>
    /// <returns>Whether some keyword is about the member.</returns>
    private bool CheckMember(ref Evaluation evaluation, scoped ReadOnlySpan<byte> name, bool isEscaped, int value, ref bool fits)
    {
        var isKnown = false;
        foreach (var (known, subschema) in Properties)
        {
            if (known.Is(name, isEscaped))
            {
                isKnown = true;
                fits &= Descend(ref evaluation, subschema, value, "properties", "no such member");
                break;
            }
        }

        foreach (var (pattern, subschema) in PatternProperties)
        {
            if (pattern.IsMatch(name))
            {
                isKnown = true;
                fits &= Descend(ref evaluation, subschema, value, "patternProperties", $"no member whose name matches {pattern}");
            }
        }

        if (isKnown || AdditionalProperties is not { } additional)
        {
            return isKnown;
        }

        fits &= Descend(ref evaluation, additional, value, "additionalProperties", "no other member");
        return true;
    }
}
