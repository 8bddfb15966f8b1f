using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Emit;

/// <summary>What validates, and the rules that it validates by: a line of JSON for each schema.</summary>
internal static class RuleEmitter
{
    private const string Violations = RuntimeName.Attributes + "AttributesViolations";
    private const string Runtime = RuntimeName.Validation;

    /// <summary>A static class that validates texts.</summary>
    public static SourceFile Emit(ValidatorSpec validator, bool isDocumented)
        => SourceFile.Of(validator.Type, validator.Schema, isDocumented, writer => EmitClass(validator, writer), writer => EmitRules(validator, writer));

    /// <summary>The member of a document that validates it.</summary>
    public static void EmitValidate(ValidatorSpec validator, SourceWriter writer)
    {
        var validate = $"{validator.RulesName}.Validator.Validate(this)";
        writer.Lines($"""
            /// <summary>Checks the document against its schema.</summary>
            /// <returns>Every violation; none where the document is valid.</returns>
            """);
        if (validator.Acceptance is not { } acceptance)
        {
            writer.Line($"public {Violations} Validate() => {validate};");
            return;
        }

        using (writer.Block($"public {Violations} Validate()"))
        {
            EmitConditions("var isAccepted = ", acceptance.Conditions, writer);
            writer.Line($"return isAccepted ? default : {validate};");
            foreach (var function in acceptance.Functions)
            {
                writer.Line();
                EmitConditions($"static bool {function.Name}({function.Type} value) => ", function.Conditions, writer);
            }
        }
    }

    /// <summary>The rules, beside the type.</summary>
    public static void EmitRules(ValidatorSpec validator, SourceWriter writer)
    {
        writer.Line("/// <summary>The effective keywords of each schema; a number in place of a schema is the position of another, from 0.</summary>");
        using (writer.Block($"file static class {validator.RulesName}"))
        {
            writer.Line($"internal static readonly {Runtime}SchemaValidator Validator = {Runtime}SchemaValidator.Read(\"\"\"");
            foreach (var rule in validator.Rules)
            {
                writer.Line($"    {rule.Text}");
            }

            writer.Line("    \"\"\");");
        }
    }

    private static void EmitConditions(string head, EquatableArray<string> conditions, SourceWriter writer)
    {
        for (var index = 0; index < Math.Max(1, conditions.Length); index++)
        {
            writer.Line($"{(index == 0 ? head : "    && ")}{(conditions.IsEmpty ? "true" : conditions[index])}{(index >= conditions.Length - 1 ? ";" : "")}");
        }
    }

    private static void EmitClass(ValidatorSpec validator, SourceWriter writer) => writer.Lines($$"""
        /// <summary>Checks JSON texts against <c>{{XmlDoc.Text(validator.Schema)}}</c>.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("FuseChat.Gen", "{{GeneratorVersion.Text}}")]
        static partial class {{validator.Type.Name}}
        {
            /// <summary>Checks a text against the schema.</summary>
            /// <param name="json">One JSON value (RFC 8259).</param>
            /// <returns>Every violation; none where the value is valid.</returns>
            /// <exception cref="FcgAttributes::AttributesFormatException">The text is not JSON.</exception>
            public static {{Violations}} Validate(string json) => {{validator.RulesName}}.Validator.Validate(json);

            /// <summary>Checks a text in UTF-8 against the schema.</summary>
            /// <inheritdoc cref="Validate(string)" />
            public static {{Violations}} Validate(global::System.ReadOnlySpan<byte> utf8Json) => {{validator.RulesName}}.Validator.Validate(utf8Json);
        }
        """);
}
