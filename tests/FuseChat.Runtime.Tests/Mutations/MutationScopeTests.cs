using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Tests.Mutations;

/// <summary>What combined mutations change in place is never mistaken for what it was before.</summary>
public sealed class MutationScopeTests
{
    [Fact]
    public void A_map_in_a_map_that_was_looked_into_is_changed_in_place()
    {
        // So many entries that a look makes an index.
        var inner = AttributeMap.Create(Enumerable.Range(0, 20).Select(key => KeyValuePair.Create(key, key)));
        var outer = AttributeMap<string, AttributeMap<int, int>>.Empty.With("a", inner);

        using (MutationScope.Begin())
        {
            outer = MapSteps.Change(outer, "a", map => map.Without(0).With(20, 20));
            Assert.True(outer["a"].ContainsKey(1));
            outer = MapSteps.Change(outer, "a", map => map.Without(1).With(21, 21));
        }

        Assert.Equal([.. Enumerable.Range(2, 20)], outer["a"].Keys);
        Assert.True(outer["a"].ContainsKey(21));
        Assert.False(outer["a"].ContainsKey(1));
        Assert.Equal(Enumerable.Range(0, 20), inner.Keys);
    }

    [Fact]
    public void Another_thread_is_outside()
    {
        var isInside = true;
        using (MutationScope.Begin())
        {
            var other = new Thread(() => isInside = MutationScope.Current is not null);
            other.Start();
            other.Join();
            Assert.NotNull(MutationScope.Current);
        }

        Assert.False(isInside);
        Assert.Null(MutationScope.Current);
    }
}
