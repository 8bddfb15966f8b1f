using System.Collections.Immutable;
using System.Composition;
using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.CodeFixes;

/// <summary>Keeps the result of a mutation: in the variable that it was called on, or in a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseResultFix))]
[Shared]
public sealed class UseResultFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticDescriptors.ResultThrownAway.Id];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is null || root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement)
            {
                continue;
            }

            var (title, changed) = Variable(statement.Expression, model) is { } variable
                ? ($"Assign the result to '{variable}'", (StatementSyntax)statement.WithExpression(Assignment(variable, statement.Expression)))
                : ("Keep the result in a new variable", Declaration(statement));
            context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, changed))), title), diagnostic);
        }
    }

    /// <summary>What the first of a chain of calls is on, if the result can go there.</summary>
    private static ExpressionSyntax? Variable(ExpressionSyntax call, SemanticModel model)
    {
        var receiver = call;
        while (true)
        {
            switch (receiver)
            {
                case ConditionalAccessExpressionSyntax conditional:
                    receiver = conditional.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }:
                    receiver = member.Expression;
                    break;
                default:
                    return IsAssignable(model.GetSymbolInfo(receiver).Symbol)
                        && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(receiver).Type, model.GetTypeInfo(call).Type) ? receiver.WithoutTrivia() : null;
            }
        }
    }

    private static bool IsAssignable(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local is { IsConst: false, IsForEach: false, IsUsing: false, RefKind: RefKind.None or RefKind.Ref },
        IParameterSymbol parameter => parameter.RefKind is RefKind.None or RefKind.Ref or RefKind.Out,
        IFieldSymbol field => field is { IsReadOnly: false, IsConst: false },
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false },
        _ => false,
    };

    private static AssignmentExpressionSyntax Assignment(ExpressionSyntax variable, ExpressionSyntax value)
        => SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, variable, value.WithoutTrivia())
            .WithOperatorToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTriviaFrom(value);

    private static LocalDeclarationStatementSyntax Declaration(ExpressionStatementSyntax statement)
        => ((LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"var changed = {statement.Expression.WithoutTrivia()};")).WithTriviaFrom(statement);
}
