using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
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

            if (!isContradicted && schema is { Types: SchemaTypes.Integer, Minimum: { } minimum, Maximum: { } maximum } && decimal.Ceiling(minimum) > decimal.Floor(maximum))
            {
                var range = FormattableString.Invariant($"no integer from its minimum of {minimum} to its maximum of {maximum}");
                Report(schema.Pointer.Append("minimum"), schema, range, problems);
            }

            CheckRequired(schema, problems);
        }
    }

    /// <summary>A required member whose schema accepts nothing.</summary>
    private static void CheckRequired(Schema schema, SchemaProblems problems)
    {
        for (var index = 0; schema.Types == SchemaTypes.Object && index < schema.Required.Length; index++)
        {
            if (schema.Property(schema.Required[index]) is { Boolean: false })
            {
                Report(schema.Pointer.Append("required").Append(index), schema, $"the required member {Quoted.Name(schema.Required[index])}, whose schema is false", problems);
            }
        }
    }

    private static void Report(JsonPointer at, Schema schema, string contradiction, SchemaProblems problems)
        => problems.AtValue(DiagnosticDescriptors.Contradiction, at, schema.Pointer.ToString(), contradiction);
}
