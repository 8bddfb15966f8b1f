using System.Collections.Immutable;
using System.Composition;
using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace FuseChat.Gen.CodeFixes;

/// <summary>Makes an annotated type, and those that it is nested in, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFix))]
[Shared]
public sealed class PartialFix : CodeFixProvider
{
    private const string Title = "Make it partial";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticDescriptors.UnsupportedType.Id];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is TypeDeclarationSyntax type && NotPartial(type).Any())
            {
                context.RegisterCodeFix(CodeAction.Create(Title, cancellation => ChangeAsync(context.Document, type, cancellation), Title), diagnostic);
            }
        }
    }

    private static IEnumerable<TypeDeclarationSyntax> NotPartial(TypeDeclarationSyntax type)
        => type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(one => !one.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static async Task<Document> ChangeAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var one in NotPartial(type))
        {
            editor.SetModifiers(one, editor.Generator.GetModifiers(one).WithPartial(true));
        }

        return editor.GetChangedDocument();
    }
}
