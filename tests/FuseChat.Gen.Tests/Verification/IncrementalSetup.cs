using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>What stays the same in all runs of a test: the generator, the MSBuild properties, how C# is parsed and compiled.</summary>
/// <param name="generator">The generator.</param>
/// <param name="properties">MSBuild properties that the compiler can see.</param>
/// <param name="documentation">What the generator sees of how documentation is parsed.</param>
internal sealed class IncrementalSetup(
    IIncrementalGenerator generator, IReadOnlyDictionary<string, string> properties, DocumentationMode documentation = DocumentationMode.Diagnose)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Default, DocumentationMode.Diagnose);

    public InMemoryOptions Options { get; } = new(properties);

    /// <summary>This, with one MSBuild property set.</summary>
    public IncrementalSetup With(string name, string value)
        => new(generator, new Dictionary<string, string>(properties) { [name] = value }, documentation);

    /// <summary>A driver that has not run.</summary>
    /// <param name="schemas">The schema files.</param>
    /// <param name="isTracked">Whether the steps can be looked at. That takes time by the cube of the number of types, in Roslyn.</param>
    public GeneratorDriver CreateDriver(IEnumerable<InMemoryFile> schemas, bool isTracked = true) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        schemas,
        ParseOptions.WithDocumentationMode(documentation),
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

    public static CSharpCompilation CreateCompilation(
        IEnumerable<(string Path, string Text)> sources, DocumentationMode documentation = DocumentationMode.Diagnose) => CSharpCompilation.Create(
        "Consumer",
        sources.Select(source => Parse(source.Path, source.Text, documentation)),
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static SyntaxTree Parse(string path, string text, DocumentationMode documentation = DocumentationMode.Diagnose)
        => CSharpSyntaxTree.ParseText(text, ParseOptions.WithDocumentationMode(documentation), path);
}
