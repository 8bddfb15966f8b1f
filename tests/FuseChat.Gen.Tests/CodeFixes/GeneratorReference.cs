using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FuseChat.Gen.Tests.CodeFixes;

/// <summary>The generator, as a project in an editor refers to it.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    // An editor asks more than once, and wants the very same one.
    private readonly ISourceGenerator _generator = new ChatSchemaGenerator().AsSourceGenerator();

    public override string FullPath => typeof(ChatSchemaGenerator).Assembly.Location;

    public override object Id => nameof(ChatSchemaGenerator);

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [_generator];

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];
}
