using System.Runtime.CompilerServices;
using FuseChat.Gen.Tests.Verification;
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
}
