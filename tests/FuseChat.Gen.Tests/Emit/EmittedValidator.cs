using FuseChat.Gen.Tests.Verification;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>Emits, compiles and loads the validator of a schema.</summary>
internal static class EmittedValidator
{
    /// <summary>Makes the validator of the first schema.</summary>
    /// <returns>Text -> the violations, each as pointer and keyword.</returns>
    public static Func<string, string[]> Of(params (string Path, string Text)[] schemas)
    {
        var source = $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"{schemas[0].Path}\")] public static partial class Rules;";
        var run = IncrementalRun.Start(new ChatSchemaGenerator(), [("Consumer.cs", source)], schemas);
        Assert.DoesNotContain(run.Diagnostics, problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var validate = run.Load().GetType("Rules")!.GetMethod("Validate", [typeof(string)])!.CreateDelegate<Func<string, AttributesViolations>>();
        return json => [.. validate(json).Select(violation => $"{violation.Pointer}: {violation.Keyword}")];
    }

    /// <summary>Makes the validator of a schema.</summary>
    public static Func<string, string[]> Of(string schema) => Of(("a.schema.json", schema));
}
