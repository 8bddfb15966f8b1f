using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.Testing;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>A folder of snapshots: <c>{Class}.{Method}#{Hint}.verified.cs</c>, as Verify names and writes them.</summary>
/// <remarks>
/// A file that differs is written beside its snapshot as <c>.received.cs</c>. The environment variable
/// <c>ACCEPT_SNAPSHOTS=1</c> makes what is generated the new snapshots, which is refused where <c>CI</c> is set.
/// </remarks>
internal sealed record SnapshotFolder(string Path, bool Accepts, bool IsContinuousIntegration)
{
    private const string Verified = ".verified.cs";
    private const string Received = ".received.cs";

    // Verify's conventions: a byte-order mark, LF, and no line break at the end.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    public static SnapshotFolder Default { get; } = new(
        typeof(SnapshotFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SnapshotFolder").Value!,
        Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1",
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")));

    /// <summary>The names of the tests that have snapshots here.</summary>
    public IEnumerable<string> TestNames => !Directory.Exists(Path) ? [] : Directory.EnumerateFiles(Path, "*" + Verified)
        .Select(path => System.IO.Path.GetFileName(path).Split('#')[0])
        .Distinct();

    /// <summary>Compares a test's generated files with its snapshots; missing, extra and different ones all fail.</summary>
    /// <param name="test">Class and method of the test.</param>
    /// <param name="generated">Hint names and texts.</param>
    /// <param name="verifier">Fails the test.</param>
    public void Verify(string test, IReadOnlyDictionary<string, string> generated, IVerifier verifier)
    {
        var actual = generated.ToDictionary(file => FileName(test, file.Key), file => Content(file.Key, file.Value, verifier));
        if (Accepts)
        {
            verifier.False(IsContinuousIntegration, "ACCEPT_SNAPSHOTS is refused where CI is set");
            Accept(test, actual);
        }

        var expected = SnapshotsOf(test).ToDictionary(path => System.IO.Path.GetFileName(path), File.ReadAllText);
        var different = actual.Keys.Union(expected.Keys)
            .Where(name => actual.GetValueOrDefault(name) != expected.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal)
            .ToArray();
        WriteReceived(test, actual.Where(file => different.Contains(file.Key)));
        verifier.EqualOrDiff(
            Join(different, expected),
            Join(different, actual),
            $"Snapshots of {test} differ; look at the {Received} files in {Path} and accept them with ACCEPT_SNAPSHOTS=1");
    }

    private static string FileName(string test, string hint) => $"{test}#{System.IO.Path.GetFileNameWithoutExtension(hint)}{Verified}";

    private static string Content(string hint, string text, IVerifier verifier)
    {
        verifier.False(text.Contains('\r', StringComparison.Ordinal), $"{hint} has a carriage return");
        verifier.False(text.Split('\n').Any(line => line.EndsWith(' ')), $"{hint} has a line that ends with a space");
        return $"//HintName: {hint}\n{text}".TrimEnd('\n');
    }

    private static string Join(IEnumerable<string> names, Dictionary<string, string> contents) =>
        string.Join("\n\n", names.Select(name => $"=== {name}: {contents.GetValueOrDefault(name, "(no such file)")}"));

    private void Accept(string test, Dictionary<string, string> actual)
    {
        Directory.CreateDirectory(Path);
        foreach (var orphan in SnapshotsOf(test))
        {
            File.Delete(orphan);
        }

        foreach (var (name, content) in actual)
        {
            File.WriteAllText(System.IO.Path.Combine(Path, name), content, Encoding);
        }
    }

    private void WriteReceived(string test, IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var old in FilesOf(test, Received))
        {
            File.Delete(old);
        }

        foreach (var (name, content) in files)
        {
            Directory.CreateDirectory(Path);
            var path = System.IO.Path.Combine(Path, name.Replace(Verified, Received, StringComparison.Ordinal));
            File.WriteAllText(path, content, Encoding);
        }
    }

    private string[] SnapshotsOf(string test) => FilesOf(test, Verified);

    private string[] FilesOf(string test, string suffix) =>
        Directory.Exists(Path) ? Directory.GetFiles(Path, $"{test}#*{suffix}") : [];
}
