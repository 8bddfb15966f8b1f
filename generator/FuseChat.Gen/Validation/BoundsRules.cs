using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Rules of one schema that contradict each other, so that no value fits: surely a slip, wherever the schema stands.</summary>
internal static class BoundsRules
{
    // An empty range of "contains" is left alone: an array may well lack what is described there.
    private static readonly (string Least, string Most, bool IsOpen)[] Pairs =
    [
        ("minimum", "maximum", false),
        ("exclusiveMinimum", "maximum", true),
        ("minimum", "exclusiveMaximum", true),
        ("exclusiveMinimum", "exclusiveMaximum", true),
        ("minLength", "maxLength", false),
        ("minItems", "maxItems", false),
        ("minProperties", "maxProperties", false),
    ];

    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        foreach (var schema in closure.Root.Schemas)
        {
            var isContradicted = false;
            foreach (var (least, most, isOpen) in Pairs)
            {
                if (schema.Value(least) is JsonNumber { Text: var from } && schema.Value(most) is JsonNumber { Text: var to }
                    && JsonDecimal.Of(from).CompareTo(JsonDecimal.Of(to)) is var order && (order > 0 || (isOpen && order == 0)))
                {
                    isContradicted = true;
                    var a = least[0] == 'e' ? "an" : "a";
                    Report(schema.Pointer.Append(least), schema, $"{a} {least} of {from} {(isOpen ? "not below" : "above")} its {most} of {to}", problems);
                }
            }

            if (!isContradicted && schema.Types == SchemaTypes.Integer)
            {
                CheckIntegers(schema, problems);
            }

            CheckRequired(schema, problems);
        }
    }

    /// <summary>Bounds with no integer between them.</summary>
    private static void CheckIntegers(Schema schema, SchemaProblems problems)
    {
        if (NumberTypes.Least(schema) is { } least && NumberTypes.Most(schema) is { } most && least > most)
        {
            var isLeast = schema.Minimum is { } minimum && decimal.Ceiling(minimum) == least;
            var isMost = schema.Maximum is { } maximum && decimal.Floor(maximum) == most;
            var from = isLeast ? "minimum" : "exclusiveMinimum";
            var to = isMost ? "maximum" : "exclusiveMaximum";
            var range = FormattableString.Invariant($"no integer {(isLeast ? "from" : "above")} its {from} of {schema.Number(from)} {(isMost ? "to" : "below")} its {to} of {schema.Number(to)}");
            Report(schema.Pointer.Append(from), schema, range, problems);
        }
    }

    /// <summary>A required member whose schema accepts nothing.</summary>
    private static void CheckRequired(Schema schema, SchemaProblems problems)
    {
        for (var index = 0; schema.Types == SchemaTypes.Object && index < schema.Required.Length; index++)
        {
            if (schema.Forbids(schema.Required[index]))
            {
                Report(schema.Pointer.Append("required").Append(index), schema, $"the required member {Quoted.Name(schema.Required[index])}, whose schema is false", problems);
            }
        }
    }

    private static void Report(JsonPointer at, Schema schema, string contradiction, SchemaProblems problems)
        => problems.AtValue(DiagnosticDescriptors.Contradiction, at, schema.Pointer.ToString(), contradiction);
}
