using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Targets;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Problems + where things stand now -> diagnostics with places, each once: a file may be listed twice.</summary>
internal static class Located
{
    /// <summary>The problems of all schema files: those of their JSON, and those of their meaning.</summary>
    public static EquatableArray<DiagnosticInfo> In(IEnumerable<JsonText> texts, EquatableArray<SchemaProblem> problems)
    {
        var byPath = problems.ToLookup(problem => problem.Path, StringComparer.Ordinal);
        return texts.Where(text => !text.Problems.IsEmpty || byPath.Contains(text.Path))
            .OrderBy(text => text.Path, StringComparer.Ordinal)
            .SelectMany(text => text.Problems.Concat(Locate(text, byPath[text.Path])))
            .Distinct()
            .ToEquatableArray();
    }

    /// <summary>The problems of all annotated types.</summary>
    public static EquatableArray<DiagnosticInfo> On(IEnumerable<PlacedTarget> targets, EquatableArray<UsageProblem> problems)
    {
        if (problems.IsEmpty)
        {
            return [];
        }

        var byType = problems.ToLookup(problem => problem.Type);
        return targets.SelectMany(target => byType[target.Target.Type].Select(problem => problem.Locate(target))).ToEquatableArray();
    }

    private static IEnumerable<DiagnosticInfo> Locate(JsonText text, IEnumerable<SchemaProblem> problems)
    {
        var finder = text.Root is { } root ? new JsonFinder(root) : null;

        // What is missing from the text is reported there, and stands nowhere; so is a word such as NaN, which is read as what it may mean.
        return problems.Select(problem => problem.Locate(text, finder)).Where(problem => !problem.Location.Span.IsEmpty && !text.Problems.Any(other => IsNoValue(other, problem)));
    }

    // Strings and keys without quotes are what they are, and may be wrong beside that.
    private static bool IsNoValue(DiagnosticInfo json, DiagnosticInfo problem)
        => json.Descriptor == DiagnosticDescriptors.NotInJson && json.Location.Span == problem.Location.Span && json.Arguments[0].StartsWith("'", StringComparison.Ordinal)
            && json.Arguments[1] is not (JsonWordReader.WantsQuotes or JsonWordReader.KeysWantQuotes);
}
