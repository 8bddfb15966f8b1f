using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class QueueLimitTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    private readonly FakeStore _store = new() { [Channel] = new Counter(0).ToJson() };

    [Fact]
    public async Task One_mutation_too_many_is_refused_and_the_others_land()
    {
        await using var engine = Engine(QueueFullMode.Refuse);
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        var queued = Enumerable.Range(0, 3).Select(_ => engine.ApplyAsync(Channel, new Add(1))).ToArray();

        var error = await Assert.ThrowsAsync<QueueFullException>(() => engine.ApplyAsync(Channel, new Add(1)));
        gate.Open();
        await first;
        await Task.WhenAll(queued);

        Assert.Equal((Channel, 3), (error.Resource, error.Limit));
        Assert.Equal(new Counter(4).ToJson(), _store[Channel]);
        Assert.Equal(5, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
    }

    [Fact]
    public async Task Who_is_cancelled_makes_room_for_others()
    {
        await using var engine = Engine(QueueFullMode.Refuse);
        using var cancellation = new CancellationTokenSource();
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        var cancelled = Enumerable.Range(0, 3).Select(_ => engine.ApplyAsync(Channel, new Add(10), cancellation.Token)).ToArray();
        await cancellation.CancelAsync();

        var queued = Enumerable.Range(0, 3).Select(_ => engine.ApplyAsync(Channel, new Add(100))).ToArray();
        gate.Open();
        await first;
        await Task.WhenAll(queued);

        Assert.All(cancelled, call => Assert.True(call.IsCanceled));
        Assert.Equal(new Counter(301).ToJson(), _store[Channel]);
    }

    [Fact]
    public async Task Those_who_wait_are_written_in_their_order_and_no_batch_is_larger_than_the_limit()
    {
        await using var engine = Engine(QueueFullMode.Wait);
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Write("0"));
        await gate.Reached;
        var queued = Enumerable.Range(1, 7).Select(i => engine.ApplyAsync(Channel, new Write($"{i}"))).ToArray();
        gate.Open();
        await first;
        await Task.WhenAll(queued);

        Assert.Equal(["0", "3", "6", "7"], _store.Writes.Select(text => Counter.Parse(text).Note));
    }

    [Fact]
    public async Task The_queue_of_one_resource_is_no_other_s()
    {
        await using var engine = Engine(QueueFullMode.Refuse);
        var other = ResourceAddress.Channel("IS1", "CH2");
        _store[other] = new Counter(0).ToJson();
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        var queued = Enumerable.Range(0, 3).Select(_ => engine.ApplyAsync(Channel, new Add(1))).ToArray();

        Assert.Equal(1, (await engine.ApplyAsync(other, new Add(1))).Document.Count);
        gate.Open();
        await first;
        await Task.WhenAll(queued);
    }

    [Fact]
    public void Wrong_options_are_refused_all_at_once()
    {
        var options = new ApplyOptions { IdleResources = -1, QueueLimit = 0, WhenFull = (QueueFullMode)9, Guarantee = (ApplyGuarantee)9 };

        var error = Assert.Throws<OptionsValidationException>(() => new ApplyEngine(_store, options));

        Assert.Equal(4, error.Failures.Count());
    }

    private ApplyEngine Engine(QueueFullMode mode) => new(_store, new ApplyOptions { QueueLimit = 3, WhenFull = mode });
}
