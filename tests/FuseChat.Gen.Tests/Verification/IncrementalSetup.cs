using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>What stays the same in all runs of a test: the generator, the MSBuild properties, how C# is parsed and compiled.</summary>
internal sealed class IncrementalSetup(IIncrementalGenerator generator, IReadOnlyDictionary<string, string> properties)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Default, DocumentationMode.Diagnose);

    /// <summary>A driver that has not run.</summary>
    /// <param name="schemas">The schema files.</param>
    /// <param name="isTracked">Whether the steps can be looked at. That takes time by the cube of the number of types, in Roslyn.</param>
    public GeneratorDriver CreateDriver(IEnumerable<InMemoryFile> schemas, bool isTracked = true) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        schemas,
        ParseOptions,
        new InMemoryOptions(properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

    public static CSharpCompilation CreateCompilation(IEnumerable<(string Path, string Text)> sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select(source => Parse(source.Path, source.Text)),
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);
}
