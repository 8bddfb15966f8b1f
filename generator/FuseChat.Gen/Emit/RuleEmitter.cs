using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Emit;

/// <summary>The part of a type that validates, and the rules that it validates by: a line of JSON for each schema.</summary>
internal static class RuleEmitter
{
    private const string Violations = RuntimeName.Attributes + "AttributesViolations";
    private const string Runtime = RuntimeName.Validation;

    public static SourceFile Emit(ValidatorSpec validator)
    {
        var rules = validator.RulesName;
        return SourceFile.Of(
            validator.Type,
            validator.Schema,
            "Schema",
            writer =>
            {
                if (validator.Shape is { } shape)
                {
                    EmitDocument($"partial {ObjectSpec.Keyword(shape)} {validator.Type.Name}", validator, writer);
                }
                else
                {
                    EmitClass(validator, rules, writer);
                }
            },
            writer => EmitRules(validator, rules, writer));
    }

    private static void EmitDocument(string head, ValidatorSpec validator, SourceWriter writer)
    {
        var validate = $"{validator.RulesName}.Validator.Validate(this)";
        using (writer.Block(head))
        {
            writer.Lines($"""
                /// <summary>Checks the document against its schema.</summary>
                /// <returns>Every violation; none where the document is valid.</returns>
                """);
            if (validator.Acceptance.IsEmpty)
            {
                writer.Line($"public {Violations} Validate() => {validate};");
                return;
            }

            using (writer.Block($"public {Violations} Validate()"))
            {
                writer.Line($"return {AcceptanceSpec.Document}(this) ? default : {validate};");
                foreach (var acceptance in validator.Acceptance)
                {
                    writer.Line();
                    EmitAcceptance(acceptance, writer);
                }
            }
        }
    }

    private static void EmitAcceptance(AcceptanceSpec acceptance, SourceWriter writer)
    {
        var head = $"static bool {acceptance.Name}({acceptance.Type} value) => ";
        var conditions = acceptance.Conditions.IsEmpty ? ["true"] : acceptance.Conditions;
        for (var index = 0; index < conditions.Length; index++)
        {
            writer.Line($"{(index == 0 ? head : "    && ")}{conditions[index]}{(index == conditions.Length - 1 ? ";" : "")}");
        }
    }

    private static void EmitClass(ValidatorSpec validator, string rules, SourceWriter writer) => writer.Lines($$"""
        /// <summary>Checks JSON texts against <c>{{XmlDoc.Text(validator.Schema)}}</c>.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("FuseChat.Gen", "{{GeneratorVersion.Text}}")]
        static partial class {{validator.Type.Name}}
        {
            /// <summary>Checks a text against the schema.</summary>
            /// <param name="json">One JSON value (RFC 8259).</param>
            /// <returns>Every violation; none where the value is valid.</returns>
            /// <exception cref="FcgAttributes::AttributesFormatException">The text is not JSON.</exception>
            public static {{Violations}} Validate(string json) => {{rules}}.Validator.Validate(json);

            /// <summary>Checks a text in UTF-8 against the schema.</summary>
            /// <inheritdoc cref="Validate(string)" />
            public static {{Violations}} Validate(global::System.ReadOnlySpan<byte> utf8Json) => {{rules}}.Validator.Validate(utf8Json);
        }
        """);

    private static void EmitRules(ValidatorSpec validator, string rules, SourceWriter writer)
    {
        writer.Line("/// <summary>The effective keywords of each schema; a number in place of a schema is the position of another, from 0.</summary>");
        using (writer.Block($"file static class {rules}"))
        {
            writer.Line($"internal static readonly {Runtime}SchemaValidator Validator = {Runtime}SchemaValidator.Read(\"\"\"");
            foreach (var rule in validator.Rules)
            {
                writer.Line("    " + rule.Text);
            }

            writer.Line("    \"\"\");");
        }
    }
}
