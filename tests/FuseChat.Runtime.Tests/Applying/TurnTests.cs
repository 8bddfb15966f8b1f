using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>What becomes of a write whose place in the channel's rate has to be waited for.</summary>
public sealed class TurnTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    private readonly TurnStore _store = new() { Text = new Counter(0).ToJson() };

    [Fact]
    public async Task The_reading_on_which_a_write_is_based_comes_after_the_wait()
    {
        await using var engine = new ApplyEngine(_store, new ApplyOptions { Guarantee = ApplyGuarantee.DetectAndRepair });
        var turn = _store.HoldTurn();
        var mutation = engine.ApplyAsync(Channel, new Add(1));
        await turn.Awaited;

        _store.Text = new Counter(40, "theirs").ToJson();
        turn.Open();

        Assert.Equal(new Counter(41, "theirs"), (await mutation).Document);
        Assert.Equal(["read", "turn", "read", "write", "read"], _store.Calls);
    }

    [Fact]
    public async Task A_turn_that_is_free_costs_no_further_reading()
    {
        await using var engine = new ApplyEngine(_store, new ApplyOptions { Guarantee = ApplyGuarantee.DetectAndRepair });

        await engine.ApplyAsync(Channel, new Add(1));

        Assert.Equal(["read", "turn", "write", "read"], _store.Calls);
    }

    [Fact]
    public async Task What_queues_during_the_wait_goes_into_the_same_write()
    {
        await using var engine = new ApplyEngine(_store);
        var turn = _store.HoldTurn();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await turn.Awaited;
        var (poisoned, second) = (engine.ApplyAsync(Channel, new Poison()), engine.ApplyAsync(Channel, new Add(10)));
        turn.Open();

        Assert.Equal(1, (await first).Document.Count);
        await Assert.ThrowsAsync<ArithmeticException>(() => poisoned);
        Assert.Equal(11, (await second).Document.Count);
        Assert.Equal(["read", "turn", "write"], _store.Calls);
    }

    [Fact]
    public async Task What_changes_nothing_waits_for_no_turn()
    {
        await using var engine = new ApplyEngine(_store);
        _store.HoldTurn();

        Assert.False((await engine.ApplyAsync(Channel, new Add(0))).Changed);

        Assert.Equal(["read"], _store.Calls);
    }

    [Fact]
    public async Task A_turn_that_is_not_needed_after_all_is_given_back()
    {
        await using var engine = new ApplyEngine(_store, new ApplyOptions { Guarantee = ApplyGuarantee.DetectAndRepair });
        var turn = _store.HoldTurn();
        var mutation = engine.ApplyAsync(Channel, new Write("ours"));
        await turn.Awaited;

        _store.Text = new Counter(0, "ours").ToJson();
        turn.Open();

        Assert.False((await mutation).Changed);
        Assert.Equal(["read", "turn", "read", "given back"], _store.Calls);
    }

    [Fact]
    public async Task A_turn_that_never_comes_fails_those_who_waited_and_no_later_one()
    {
        await using var engine = new ApplyEngine(_store);
        var turn = _store.HoldTurn();
        var waited = engine.ApplyAsync(Channel, new Add(1));
        await turn.Awaited;
        var later = engine.ApplyAsync(Channel, new Add(10));
        turn.Fail(new RefusedException());

        await Assert.ThrowsAsync<RefusedException>(() => waited);
        Assert.Equal(10, (await later).Document.Count);
    }
}
