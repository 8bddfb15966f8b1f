using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

/// <summary>Reads marked JSON and compares everything that comes of it.</summary>
internal static class Reading
{
    public const string Path = "ticket.schema.json";

    /// <param name="marked">The JSON, each problem's place marked in the order of the problems.</param>
    /// <param name="tree">What the tree holds in the end, as compact JSON; null for no tree.</param>
    /// <param name="problems">Id and message of each problem.</param>
    public static void Verify(string marked, string? tree, params string[] problems)
    {
        var json = MarkedJson.Parse(marked);
        var read = Read(json.Text);
        Assert.Equal(problems, read.Problems.Select(Describe));
        Assert.Equal(json.Spans, read.Problems.Select(problem => problem.Location.Span));
        Assert.Equal(tree, read.Root?.ToString());
    }

    /// <summary>Reads, and checks what holds for every text.</summary>
    public static JsonText Read(string text)
    {
        var read = JsonReader.Read(Path, text);
        Invariants.Check(read, text);
        return read;
    }

    public static string Describe(DiagnosticInfo problem) =>
        $"{problem.Descriptor.Id}: {problem.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}";
}
