using System.Collections.Immutable;
using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FuseChat.Gen.Analyzers;

/// <summary>Reports statements that call a mutation of a document, or a changed copy of its parts, and leave the result: documents are immutable.</summary>
/// <remarks>An assignment to <c>_</c> says that it is meant, and is left alone.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrownAwayAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.ResultThrownAway];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DocumentTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.ExpressionStatement);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, DocumentTypes types)
    {
        var thrownAway = ((IExpressionStatementOperation)context.Operation).Operation;
        while (thrownAway is IConditionalAccessOperation conditional)
        {
            thrownAway = conditional.WhenNotNull;
        }

        // What an immutable type's method returns of its own type is the changed copy.
        if (thrownAway is IInvocationOperation { TargetMethod: { IsStatic: false, ContainingType: var type } method }
            && SymbolEqualityComparer.Default.Equals(method.ReturnType, type)
            && types.IsPart(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.ResultThrownAway, Name(thrownAway.Syntax).GetLocation(), Quoted.Name(method.Name), Quoted.Name(type.Name)));
        }
    }

    private static SyntaxNode Name(SyntaxNode call) => call is not InvocationExpressionSyntax invocation ? call : invocation.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        var other => other,
    };
}
