using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>A generator as small as one can be that has every step of the real one: it turns a schema's title into a constant.</summary>
internal sealed class EchoGenerator : IIncrementalGenerator
{
    public const string Read = nameof(Read);
    public const string Check = nameof(Check);
    public const string Spec = nameof(Spec);
    public const string Report = nameof(Report);

#pragma warning disable RS2008 // A rule of the tests is never released.
    public static readonly DiagnosticDescriptor NoTitle =
        new("TEST001", "No title", "'{0}' has no title", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
#pragma warning restore RS2008

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(static (file, cancellation) => JsonReader.Read(file.Path, file.GetText(cancellation)!, cancellation))
            .WithTrackingName(Read);
        var specs = texts
            .Select(static (text, _) => (text.Path, text.Root))
            .WithTrackingName(Check)
            .Select(static (text, _) => TitleSpec.Of(text.Path, text.Root))
            .WithTrackingName(Spec);
        var problems = texts
            .Select(static (text, _) => ProblemsOf(text))
            .WithTrackingName(Report);
        context.RegisterSourceOutput(specs, static (output, spec) => spec?.AddTo(output));
        context.RegisterSourceOutput(problems, static (output, found) =>
        {
            foreach (var problem in found)
            {
                output.ReportDiagnostic(problem.ToDiagnostic());
            }
        });
    }

    private static EquatableArray<DiagnosticInfo> ProblemsOf(JsonText text)
    {
        if (!text.Problems.IsEmpty || (text.Root is JsonObject root && root.TryGet("title", out _)))
        {
            return text.Problems;
        }

        return [DiagnosticInfo.Create(NoTitle, text.Locate(JsonPointer.Root.Append("title"), JsonPart.Key), "#")];
    }

    private sealed record TitleSpec(string Name, string Title)
    {
        public static TitleSpec? Of(string path, JsonNode? root) =>
            root is JsonObject members && members.TryGet("title", out var title) && title is JsonString text
                ? new TitleSpec(Path.GetFileName(path).Split('.')[0], text.Value)
                : null;

        public void AddTo(SourceProductionContext output) => output.AddSource($"{Name}.g.cs", $$"""
            #nullable enable

            /// <summary>Of a schema.</summary>
            public static class {{Name}}
            {
                /// <summary>The schema's title.</summary>
                public const string Title = "{{Title}}";
            }

            """.ReplaceLineEndings("\n"));
    }
}
