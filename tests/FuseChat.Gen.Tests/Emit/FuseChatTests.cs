using FuseChat.Gen.Tests.Schemas;
using FuseChat.Gen.Tests.Verification;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>All that is emitted for the schemas of the Fuse chat.</summary>
public class FuseChatTests
{
    [Fact]
    public Task Documents_and_ids_are_emitted()
    {
        var test = new SnapshotTest<ChatSchemaGenerator>();
        foreach (var type in RepositoryFiles.Types)
        {
            test.Sources.Add(type);
        }

        foreach (var schema in RepositoryFiles.Schemas)
        {
            test.Schemas.Add(schema);
        }

        return test.RunAsync();
    }

    // What is emitted costs a consumer's build more than emitting it does.
    [Fact]
    public void Documents_are_short()
    {
        var run = IncrementalRun.Start(new ChatSchemaGenerator(), RepositoryFiles.Types, RepositoryFiles.Schemas);
        Assert.Equal(3, run.Sources.Count);
        var lines = run.Sources.Values.Sum(text => text.Count(character => character == '\n'));
        Assert.True(lines < 500, $"{lines} lines");
    }
}
