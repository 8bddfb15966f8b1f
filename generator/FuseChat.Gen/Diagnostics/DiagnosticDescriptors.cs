using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Every rule, in the order of ids, with a file for each kind. An id is never used for another rule.</summary>
internal static partial class DiagnosticDescriptors
{
    private const string Schema = "FuseChat.Schema";
    private const string Usage = "FuseChat.Usage";

    /// <summary>The rules about schema files, which a build reports through the generator and an editor through an analyzer.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfSchemas => Catalogue.OfSchemas;

    private static string HelpLink(string id) =>
        $"https://github.com/fusechat/FuseChat.Gen/blob/main/generator/docs/{id}.md";

    // Apart, since nothing says which of the files is initialised first.
    private static class Catalogue
    {
        public static readonly ImmutableArray<DiagnosticDescriptor> OfSchemas =
        [
            .. typeof(DiagnosticDescriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
                .Where(descriptor => descriptor.Category == Schema)
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
        ];
    }
}
