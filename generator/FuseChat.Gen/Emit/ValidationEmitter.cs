using FuseChat.Gen.Model;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>The method that checks what types alone do not enforce: bounds and uniqueness, however deep they stand.</summary>
internal static class ValidationEmitter
{
    private const string Violations = "global::FuseChat.Runtime.Attributes.AttributesViolations";
    private const string At = Violations + ".At";

    public static void Emit(RecordSpec record, SourceWriter writer)
    {
        writer.Line("/// <summary>Checks the rules of the schema that types alone do not enforce.</summary>");
        writer.Line("/// <returns>Every violation; none where the document is valid.</returns>");
        var checkedProperties = record.Properties.Where(property => property.Type.Parts.Any(HasRules)).ToArray();
        if (checkedProperties.Length == 0)
        {
            writer.Line($"public {Violations} Validate() => default;");
            return;
        }

        using (writer.Block($"public {Violations} Validate()"))
        {
            writer.Line($"var violations = default({Violations});");
            foreach (var property in checkedProperties)
            {
                EmitProperty(property, writer);
            }

            writer.Line("return violations;");
        }
    }

    private static bool HasRules(TypeSpec type) => type.IsUnique || type.HasBounds;

    private static void EmitProperty(PropertySpec property, SourceWriter writer)
    {
        var pointer = CSharpLiteral.String("/" + property.JsonName.Replace("~", "~0").Replace("/", "~1"));
        if (property.IsRequired)
        {
            if (EmitChecks(property.Type, pointer, property.Name, depth: 1, writer))
            {
                writer.Line();
            }

            return;
        }

        using (writer.Block($"if ({property.Name} is not null)"))
        {
            EmitChecks(property.Type, pointer, property.Type.IsReference ? property.Name : $"{property.Name}.Value", depth: 1, writer);
        }

        writer.Line();
    }

    /// <param name="type">The type of the value.</param>
    /// <param name="pointer">The JSON pointer to the value, as C#.</param>
    /// <param name="value">The value, as C#.</param>
    /// <param name="depth">How many collections the value is in, and one.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>Whether the last line closes a block.</returns>
    private static bool EmitChecks(TypeSpec type, string pointer, string value, int depth, SourceWriter writer)
    {
        if (type.IsUnique)
        {
            writer.Line($"violations.CheckUnique({pointer}, {value});");
        }

        // One call checks all numbers of a collection.
        var number = type.Item is { IsCollection: false } item ? item : type;
        if (number.HasBounds)
        {
            writer.Line($"violations.CheckRange({pointer}, {value}, {number.MinimumLiteral}, {number.MaximumLiteral});");
        }

        var hasKeys = type.Key is { HasBounds: true };
        if (hasKeys)
        {
            EmitKeys(type.Key!, pointer, value, Name("key", depth), writer);
        }

        if (type.Item is not { IsCollection: true } inner || !inner.Parts.Any(HasRules))
        {
            return hasKeys;
        }

        if (hasKeys)
        {
            writer.Line();
        }

        EmitItems(type, inner, pointer, value, depth, writer);
        return true;
    }

    private static void EmitKeys(TypeSpec type, string pointer, string value, string key, SourceWriter writer)
    {
        using (writer.Block($"foreach (var {key} in {value}.Keys)"))
        {
            writer.Line($"violations.CheckRange({At}({pointer}, {key}), {key}, {type.MinimumLiteral}, {type.MaximumLiteral});");
        }
    }

    private static void EmitItems(TypeSpec type, TypeSpec inner, string pointer, string value, int depth, SourceWriter writer)
    {
        if (type.Kind == TypeKind.Array)
        {
            var index = Name("index", depth);
            using (writer.Block($"for (var {index} = 0; {index} < {value}.Count; {index}++)"))
            {
                EmitChecks(inner, $"{At}({pointer}, {index})", $"{value}[{index}]", depth + 1, writer);
            }
        }
        else
        {
            var entry = Name("entry", depth);
            using (writer.Block($"foreach (var {entry} in {value})"))
            {
                EmitChecks(inner, $"{At}({pointer}, {entry}.Key)", $"{entry}.Value", depth + 1, writer);
            }
        }
    }

    private static string Name(string name, int depth) => depth == 1 ? name : name + depth;
}
