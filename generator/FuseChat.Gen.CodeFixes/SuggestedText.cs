using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.CodeFixes;

/// <summary>What a string becomes when the suggestion of a diagnostic is taken.</summary>
internal static class SuggestedText
{
    /// <summary>The suggestion; null where the diagnostic has none.</summary>
    public static string? Meant(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(Suggestion.Meant, out var meant) ? meant : null;

    /// <summary>Takes the suggestion.</summary>
    /// <param name="diagnostic">A diagnostic with a suggestion.</param>
    /// <param name="old">The string that it is about, with or without quotes.</param>
    public static string Of(Diagnostic diagnostic, string old)
    {
        var (found, meant) = (diagnostic.Properties[Suggestion.Found] ?? "", diagnostic.Properties[Suggestion.Meant]!);
        var inner = old.Trim('"');
        var hash = inner.IndexOf('#');

        // A reference keeps its file, and a path what stands around a parameter.
        var mended = meant.StartsWith("#", StringComparison.Ordinal) && hash > 0 ? inner.Substring(0, hash) + meant
            : inner.IndexOf(found, StringComparison.Ordinal) is >= 0 and var at && found.Length > 0 ? inner.Substring(0, at) + meant + inner.Substring(at + found.Length)
            : meant;
        return old.Replace(inner, mended);
    }
}
