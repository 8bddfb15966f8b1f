using System.Collections.Immutable;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FuseChat.Gen.Analyzers;

/// <summary>Reports in an editor, while a schema is written, what the generator reports in a build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.OfSchemas;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (LiveDiagnostics.AreOn(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            {
                Register(start);
            }
        });
    }

    private static void Register(CompilationStartAnalysisContext start)
    {
        // Schemas refer to each other, so that one file cannot be judged alone. A run that is cancelled is not remembered.
        var (files, compilation) = (start.Options.AdditionalFiles, start.Compilation);
        var problems = new Lazy<ILookup<string, DiagnosticInfo>>(Find, LazyThreadSafetyMode.PublicationOnly);
        start.RegisterAdditionalFileAction(context =>
        {
            if (SchemaFile.IsSchema(context.AdditionalFile.Path))
            {
                foreach (var problem in problems.Value[context.AdditionalFile.Path])
                {
                    context.ReportDiagnostic(problem.ToDiagnostic());
                }
            }
        });

        ILookup<string, DiagnosticInfo> Find()
            => SchemaModel.Of(files, start.CancellationToken).Problems(TargetReader.All(compilation, start.CancellationToken), start.CancellationToken);
    }
}
