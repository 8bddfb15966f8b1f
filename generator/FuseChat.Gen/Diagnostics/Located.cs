using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Targets;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Problems + where things stand now -> diagnostics with places.</summary>
internal static class Located
{
    /// <summary>The problems of one schema file: those of its JSON, and those of its meaning.</summary>
    public static EquatableArray<DiagnosticInfo> In(JsonText text, EquatableArray<SchemaProblem> problems)
        => text.Problems.Concat(problems.Where(problem => problem.Path == text.Path).Select(problem => problem.Locate(text))).ToEquatableArray();

    /// <summary>The problems of one annotated type.</summary>
    public static EquatableArray<DiagnosticInfo> On(PlacedTarget target, EquatableArray<UsageProblem> problems)
        => problems.Where(problem => problem.Type == target.Target.Type).Select(problem => problem.Locate(target)).ToEquatableArray();
}
