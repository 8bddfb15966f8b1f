using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FuseChat.Gen.Emit;

/// <summary>Whether somebody reads the documentation of emitted code.</summary>
/// <remarks>It is a third of the emitted text, which a build that writes no documentation file takes for comments and drops.</remarks>
internal static class Documentation
{
    /// <summary>The MSBuild property by which a developer asks for the emitted files.</summary>
    public const string EmittedFiles = "build_property.EmitCompilerGeneratedFiles";

    /// <summary>Whether the compiler reads it, as for a documentation file and in editors, or a developer does, in the emitted files.</summary>
    public static bool IsRead(ParseOptions parsing, AnalyzerConfigOptions global)
        => parsing.DocumentationMode != DocumentationMode.None
            || (global.TryGetValue(EmittedFiles, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase));
}
