namespace FuseChat.Gen.Tests.Verification;

public class SnapshotOrphanTests
{
    // A test's own orphans fail that test; this finds those of tests that are gone or renamed.
    [Fact]
    public void Every_snapshot_belongs_to_a_test()
    {
        var tests = typeof(SnapshotOrphanTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();
        var orphans = SnapshotFolder.Default.TestNames
            .Where(name => !tests.Contains(name) && !tests.Any(test => name.StartsWith(test + "_", StringComparison.Ordinal)));
        Assert.Empty(orphans);
    }
}
