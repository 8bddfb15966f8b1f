using FuseChat.Gen.Analyzers;
using FuseChat.Gen.Emit;
using FuseChat.Gen.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FuseChat.Gen;

/// <summary>What a project's settings decide about.</summary>
/// <param name="IsDocumented">Whether what is emitted has documentation.</param>
/// <param name="IsLive">Whether an analyzer reports the problems of schema files, as in an editor.</param>
/// <param name="AsksForBounds">Whether the rule about documents without a bound is on.</param>
internal sealed record BuildSettings(bool IsDocumented, bool IsLive, bool AsksForBounds)
{
    public static BuildSettings Of(CompilationOptions compilation, ParseOptions parsing, AnalyzerConfigOptions global)
        => new(Documentation.IsRead(parsing, global), LiveDiagnostics.AreOn(global), SizeRules.AreAskedForBounds(compilation));
}
