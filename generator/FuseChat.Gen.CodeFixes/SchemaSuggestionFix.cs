using System.Collections.Immutable;
using System.Composition;
using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.CodeFixes;

/// <summary>Takes "did you mean" in a schema file.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(SchemaSuggestionFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".json"])]
[Shared]
public sealed class SchemaSuggestionFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. DiagnosticDescriptors.OfSchemas.Select(rule => rule.Id)];

    /// <inheritdoc />
    /// <remarks>None: one slip at a time, since each is a guess.</remarks>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (SuggestedText.Meant(diagnostic) is { } meant)
            {
                var title = $"Change to \"{meant}\"";
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => ChangeAsync(context.TextDocument, diagnostic, cancellation), title), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> ChangeAsync(TextDocument schema, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var text = await schema.GetTextAsync(cancellation).ConfigureAwait(false);
        var span = diagnostic.Location.SourceSpan;
        var change = new TextChange(span, SuggestedText.Of(diagnostic, text.ToString(span)));
        return schema.Project.Solution.WithAdditionalDocumentText(schema.Id, text.WithChanges(change));
    }
}
