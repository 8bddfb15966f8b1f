using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>A <see cref="GeneratorTest{TGenerator}"/> that also compares each generated file with its snapshot.</summary>
/// <param name="parameters">What tells the cases of a theory apart, as part of a file name.</param>
/// <param name="file">The test's file, which is named after its class.</param>
/// <param name="method">The test's method.</param>
internal sealed class SnapshotTest<TGenerator>(
    string? parameters = null,
    [CallerFilePath] string file = "",
    [CallerMemberName] string method = "") : GeneratorTest<TGenerator>
    where TGenerator : new()
{
    /// <summary>Where the snapshots are.</summary>
    public SnapshotFolder Folder { get; init; } = SnapshotFolder.Default;

    private string Name => $"{Path.GetFileNameWithoutExtension(file)}.{method}{(parameters is null ? "" : $"_{parameters}")}";

    protected override async Task<(Compilation compilation, System.Collections.Immutable.ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(
        Project project,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var written = project.Documents.Select(document => document.FilePath).ToHashSet();
        var (compilation, diagnostics) = await base.GetProjectCompilationAsync(project, verifier, cancellationToken);
        var generated = compilation.SyntaxTrees
            .Where(tree => !written.Contains(tree.FilePath))
            .ToDictionary(tree => Path.GetFileName(tree.FilePath), tree => tree.ToString());
        Folder.Verify(Name, generated, verifier);
        return (compilation, diagnostics);
    }
}
