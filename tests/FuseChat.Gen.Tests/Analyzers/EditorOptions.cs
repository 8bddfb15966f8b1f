using System.Diagnostics.CodeAnalysis;
using FuseChat.Gen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FuseChat.Gen.Tests.Analyzers;

/// <summary>The global options of a build, or of a project that an editor has loaded.</summary>
internal sealed class EditorOptions(bool isLive) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(isLive);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(bool isLive) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isLive && key == LiveDiagnostics.Option ? "true" : null;
            return value is not null;
        }
    }
}
