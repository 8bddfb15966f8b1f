using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>Runs a generator on schemas and C#, compiles what comes of it, and compares all problems: the generator's, and any warning of the compiler.</summary>
/// <remarks>
/// <para>A problem is expected where a schema marks it: <c>{|FCG0104:"oneOf"|}</c>. To compare its message too, mark the place as
/// <c>{|#0:"oneOf"|}</c> and call <see cref="Expect"/>.</para>
/// <para>Sources see the framework that runs the tests and FuseChat.Runtime, with nullable on and missing documentation reported.</para>
/// </remarks>
internal class GeneratorTest<TGenerator> : CSharpSourceGeneratorTest<TGenerator, DefaultVerifier>
    where TGenerator : new()
{
    public GeneratorTest()
    {
        ReferenceAssemblies = References.Framework;
        TestState.AdditionalReferences.AddRange(References.All);
        CompilerDiagnostics = CompilerDiagnostics.Warnings;

        // Generated files are compared by snapshots; the other two re-runs are about analyzers and C# files.
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck | TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
    }

    /// <summary>The consumer's C#, one file after the other.</summary>
    public SourceFileList Sources => TestState.Sources;

    /// <summary>The schemas as (path, text).</summary>
    public SourceFileCollection Schemas => TestState.AdditionalFiles;

    /// <summary>The version of C# that the consumer uses.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Default;

    /// <summary>Sets an MSBuild property that the compiler can see.</summary>
    public void SetProperty(string name, string value) =>
        TestState.AnalyzerConfigFiles.Add(($"/{name}.globalconfig", $"is_global = true\nbuild_property.{name} = {value}\n"));

    /// <summary>Expects a problem with this message at the place marked <c>{|#mark:…|}</c>, with other places as additional locations.</summary>
    public void Expect(DiagnosticDescriptor descriptor, int mark, string message, params ReadOnlySpan<int> others)
    {
        var expected = new DiagnosticResult(descriptor).WithLocation(mark).WithMessage(message);
        foreach (var other in others)
        {
            expected = expected.WithLocation(other);
        }

        ExpectedDiagnostics.Add(expected);
    }

    protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose);

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        // A compilation without a file has no problem to report and no test state to run.
        if (Sources.Count == 0)
        {
            Sources.Add("");
        }

        return base.RunImplAsync(cancellationToken);
    }
}
