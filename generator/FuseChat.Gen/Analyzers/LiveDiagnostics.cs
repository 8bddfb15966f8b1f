using Microsoft.CodeAnalysis.Diagnostics;

namespace FuseChat.Gen.Analyzers;

/// <summary>Who reports the problems of schema files, so that each is shown once: the generator in a build, an analyzer in an editor.</summary>
/// <remarks>
/// Editors show what a generator reports in additional files late or not at all (dotnet/roslyn issue 49531), and what an analyzer reports
/// there at once. The package adds the option by a file of its own, and only where an editor loads the project: a build never sees it.
/// </remarks>
internal static class LiveDiagnostics
{
    public const string Option = "fusechat_live_diagnostics";

    /// <summary>Whether the analyzer reports, and the generator leaves it to it.</summary>
    public static bool AreOn(AnalyzerConfigOptions global)
        => global.TryGetValue(Option, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
