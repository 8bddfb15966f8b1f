using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Rules of one schema that contradict each other, so that no value fits.</summary>
internal static class BoundsRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        foreach (var schema in SchemaWalk.All(closure.Root.Root))
        {
            if (schema.Minimum > schema.Maximum)
            {
                problems.AtValue(
                    DiagnosticDescriptors.Contradiction,
                    schema.Pointer.Append("minimum"),
                    schema.Pointer.ToString(),
                    string.Format(CultureInfo.InvariantCulture, "a minimum of {0} above its maximum of {1}", schema.Minimum, schema.Maximum));
            }

            else if (schema.Types == SchemaTypes.Integer && schema.Minimum is { } minimum && schema.Maximum is { } maximum && decimal.Ceiling(minimum) > decimal.Floor(maximum))
            {
                problems.AtValue(
                    DiagnosticDescriptors.Contradiction,
                    schema.Pointer.Append("minimum"),
                    schema.Pointer.ToString(),
                    string.Format(CultureInfo.InvariantCulture, "no integer from its minimum of {0} to its maximum of {1}", minimum, maximum));
            }

            CheckRequired(schema, problems);
        }
    }

    private static void CheckRequired(Schema schema, SchemaProblems problems)
    {
        var names = schema.Properties.Select(property => property.Name).ToArray();
        for (var index = 0; index < schema.Required.Length; index++)
        {
            var name = schema.Required[index];
            if (!names.Contains(name))
            {
                var hint = Spelling.Closest(name, names) is { } near ? $"did you mean \"{near}\"?" : "declare it among the \"properties\"";
                problems.AtValue(DiagnosticDescriptors.RequiredUndeclared, schema.Pointer.Append("required").Append(index), schema.Pointer.ToString(), Quoted.Name(name), hint);
            }
        }
    }
}
