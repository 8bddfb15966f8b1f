using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Bounds of one schema that contradict each other, so that no value fits: surely a slip, wherever the schema stands.</summary>
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
                var (from, to) = (schema.Number(least), schema.Number(most));
                if (from > to || (isOpen && from is not null && from == to))
                {
                    isContradicted = true;
                    Report(schema, least, Text("{0} of {1} {2} its {3} of {4}", least[0] == 'e' ? $"an {least}" : $"a {least}", from, isOpen ? "not below" : "above", most, to), problems);
                }
            }

            if (!isContradicted && schema is { Types: SchemaTypes.Integer, Minimum: { } minimum, Maximum: { } maximum } && decimal.Ceiling(minimum) > decimal.Floor(maximum))
            {
                Report(schema, "minimum", Text("no integer from its minimum of {0} to its maximum of {1}", minimum, maximum), problems);
            }
        }
    }

    private static void Report(Schema schema, string keyword, string contradiction, SchemaProblems problems)
        => problems.AtValue(DiagnosticDescriptors.Contradiction, schema.Pointer.Append(keyword), schema.Pointer.ToString(), contradiction);

    private static string Text(string format, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
