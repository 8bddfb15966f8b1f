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
}
