using Microsoft.CodeAnalysis.Testing;

namespace FuseChat.Gen.Tests.Verification;

public sealed class SnapshotTestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    [Fact]
    public Task A_generated_file_is_compared_with_its_snapshot() => new SnapshotTest<EchoGenerator>
    {
        Schemas = { ("Ticket.schema.json", """{ "title": "Support" }""") },
    }.RunAsync();

    [Theory]
    [InlineData("One")]
    [InlineData("Two")]
    public Task Cases_of_a_theory_have_their_own_snapshots(string title) => new SnapshotTest<EchoGenerator>(title)
    {
        Schemas = { ("Ticket.schema.json", $$"""{ "title": "{{title}}" }""") },
    }.RunAsync();

    [Fact]
    public async Task A_missing_snapshot_fails_and_leaves_the_received_file()
    {
        await Fails("a", "no such file");
        Assert.Equal(["T.M#A.g.received.cs"], Files);
    }

    [Fact]
    public async Task A_different_snapshot_fails_with_the_lines_that_differ()
    {
        await Accept("a");
        var message = await Fails("b", "ACCEPT_SNAPSHOTS=1");
        Assert.Contains("-    public const string Title = \"a\";", message, StringComparison.Ordinal);
        Assert.Contains("+    public const string Title = \"b\";", message, StringComparison.Ordinal);
        Assert.Equal(["T.M#A.g.received.cs", "T.M#A.g.verified.cs"], Files);

        await Test("a").RunAsync();
        Assert.Equal(["T.M#A.g.verified.cs"], Files);
    }

    [Fact]
    public async Task A_snapshot_that_is_no_longer_generated_fails()
    {
        await Accept("a");
        File.Copy(Path.Combine(_folder, "T.M#A.g.verified.cs"), Path.Combine(_folder, "T.M#B.g.verified.cs"));
        File.Copy(Path.Combine(_folder, "T.M#A.g.verified.cs"), Path.Combine(_folder, "T.M2#B.g.verified.cs"));
        await Fails("a", "T.M#B.g.verified.cs");

        await Accept("a");
        Assert.Equal(["T.M#A.g.verified.cs", "T.M2#B.g.verified.cs"], Files);
    }

    [Fact]
    public async Task A_snapshot_is_written_as_Verify_writes_it()
    {
        await Accept("é");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, "T.M#A.g.verified.cs"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = System.Text.Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("//HintName: A.g.cs\n#nullable enable\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\"é\";\n}", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public async Task Accepting_is_refused_in_continuous_integration()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Test("a", new SnapshotFolder(_folder, Accepts: true, IsContinuousIntegration: true)).RunAsync());
        Assert.Contains("refused where CI is set", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Files);
    }

    [Theory]
    [InlineData("a\r")]
    [InlineData("a \nb")]
    public void Carriage_returns_and_spaces_at_line_ends_fail(string text) => Assert.ThrowsAny<Exception>(
        () => new SnapshotFolder(_folder, Accepts: true, IsContinuousIntegration: false)
            .Verify("T.M", new Dictionary<string, string> { ["A.g.cs"] = text }, new DefaultVerifier()));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> Files => Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private Task Accept(string title) => Test(title, new SnapshotFolder(_folder, Accepts: true, IsContinuousIntegration: false)).RunAsync();

    private async Task<string> Fails(string title, string reason)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Test(title).RunAsync());
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        return failure.Message;
    }

    private SnapshotTest<EchoGenerator> Test(string title, SnapshotFolder? folder = null) => new(file: "/_/T.cs", method: "M")
    {
        Folder = folder ?? new SnapshotFolder(_folder, Accepts: false, IsContinuousIntegration: false),
        Schemas = { ("A.schema.json", $$"""{ "title": "{{title}}" }""") },
    };
}
