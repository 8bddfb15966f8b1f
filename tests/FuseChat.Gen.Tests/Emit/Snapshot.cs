using System.Runtime.CompilerServices;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>Compares some of the generated files with snapshots, so that each test shows what it is about and nothing else.</summary>
internal static class Snapshot
{
    /// <param name="generated">What was generated; it must compile without a warning.</param>
    /// <param name="hints">The names of the files to compare.</param>
    /// <param name="file">The test's file, which is named after its class.</param>
    /// <param name="method">The test's method.</param>
    public static void Matches(this Generated generated, string[] hints, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
        => SnapshotFolder.Default.Verify(
            $"{Path.GetFileNameWithoutExtension(file)}.{method}",
            hints.ToDictionary(hint => hint, hint => generated.IsClean().Sources[hint]),
            new DefaultVerifier());

    /// <summary>Compares what a document's file holds of a mutation: its method, and the values of mutations.</summary>
    /// <param name="generated">What was generated; it must compile without a warning.</param>
    /// <param name="mutation">The name of the mutation's method.</param>
    /// <param name="file">The test's file, which is named after its class.</param>
    /// <param name="method">The test's method.</param>
    public static void MatchesMutation(this Generated generated, string mutation, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var document = CSharpSyntaxTree.ParseText(generated.IsClean().Sources["Document.g.cs"]).GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>().First();
        var members = document.Members
            .Where(member => member is ClassDeclarationSyntax { Identifier.ValueText: "Mutations" } || (member is MethodDeclarationSyntax declared && declared.Identifier.ValueText == mutation))
            .Select(member => member.ToFullString().Trim('\n') + "\n")
            .ToArray();
        Assert.Equal(2, members.Length);
        SnapshotFolder.Default.Verify(
            $"{Path.GetFileNameWithoutExtension(file)}.{method}",
            new Dictionary<string, string> { ["Document.Mutations.g.cs"] = string.Join('\n', members) },
            new DefaultVerifier());
    }
}
