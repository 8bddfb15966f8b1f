using System.Collections.Immutable;
using System.Composition;
using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.CodeFixes;

/// <summary>Mends the argument of <c>[TwilioAttributes]</c>: takes "did you mean", or makes the schema file that is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotationFix))]
[Shared]
public sealed class AnnotationFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticDescriptors.SchemaNotFound.Id, DiagnosticDescriptors.DefinitionNotFound.Id];

    /// <inheritdoc />
    /// <remarks>None: one slip at a time, since each is a guess.</remarks>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault() is not { Token.Value: string argument } literal)
            {
                continue;
            }

            if (SuggestedText.Meant(diagnostic) is { } meant)
            {
                var changed = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(SuggestedText.Of(diagnostic, argument)));
                Register($"Change to \"{meant}\"", context.Document.WithSyntaxRoot(root.ReplaceNode(literal, changed)).Project.Solution);
            }

            if (diagnostic.Id == DiagnosticDescriptors.SchemaNotFound.Id && NewSchema.Of(context.Document, argument) is { } schema)
            {
                Register($"{(schema.Exists ? "Add" : "Create")} \"{schema.Name}\"", schema.AddTo(context.Document.Project));
            }

            void Register(string title, Solution solution)
                => context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(solution), title), diagnostic);
        }
    }
}
