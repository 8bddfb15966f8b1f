using System.Collections.Immutable;
using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Analyzers;

/// <summary>Reports constant texts given to <c>Parse</c> or <c>TryParse</c> of a document that are not such a document, at the place in the literal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantTextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.ConstantDoesNotFit];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DocumentTypes.Of(start.Compilation) is { } types)
            {
                var files = start.Options.AdditionalFiles;
                var schemas = new Lazy<SchemaModel>(() => SchemaModel.Of(files, start.CancellationToken), LazyThreadSafetyMode.PublicationOnly);
                start.RegisterOperationAction(operation => Analyze(operation, types, schemas), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, DocumentTypes types, Lazy<SchemaModel> schemas)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { IsStatic: true, Name: "Parse" or "TryParse" } method
            || types.DocumentOf(method) is not { } type
            || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is not { } argument
            || ConstantText.Of(argument) is not { } constant)
        {
            return;
        }

        var text = JsonReader.Read("", constant.Value, context.CancellationToken);
        var malformed = Malformed(text).ToArray();
        foreach (var (span, message) in malformed.Length > 0 ? malformed : Misfits(type, text, schemas, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.ConstantDoesNotFit, constant.Locate(span), Quoted.Name(type.Name), message));
        }
    }

    // A document keeps every member that its schema does not know, all of the same name too.
    private static IEnumerable<(TextSpan Span, string Message)> Malformed(JsonText text) => text.Problems
        .Where(problem => problem.Descriptor != DiagnosticDescriptors.DuplicateKey)
        .Select(problem => (problem.Location.Span, problem.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)));

    // A type of another assembly has its schema there, where this compilation does not see it.
    private static IEnumerable<(TextSpan Span, string Message)> Misfits(INamedTypeSymbol type, JsonText text, Lazy<SchemaModel> schemas, CancellationToken cancellation)
        => text.Root is { } root && TargetReader.SchemaOf(type) is { } annotation && schemas.Value.Find(annotation, cancellation) is { } schema
            ? new SchemaEvaluator(schema.Closure, cancellation).Evaluate(schema.Site, root).Select(violation => (
                text.Locate(violation.Pointer, violation.Part).Span,
                $"'{violation.Pointer}' is {violation.Found}; accepted is {violation.Accepted}"))
            : [];
}
