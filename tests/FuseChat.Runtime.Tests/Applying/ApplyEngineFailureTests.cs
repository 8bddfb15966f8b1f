using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class ApplyEngineFailureTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    private readonly FakeStore _store = new() { [Channel] = new Counter(0).ToJson() };

    [Fact]
    public async Task A_refused_write_fails_its_batch_and_the_next_batch_reads_first()
    {
        await using var engine = new ApplyEngine(_store);
        var (held, failing) = (_store.HoldWrite(), _store.HoldWrite());
        var first = engine.ApplyAsync(Channel, new Add(1));
        await held.Reached;
        var second = engine.ApplyAsync(Channel, new Add(1));
        var third = engine.ApplyAsync(Channel, new Add(1));
        held.Open();
        await first;
        await failing.Reached;

        var queued = engine.ApplyAsync(Channel, new Add(1));
        _store[Channel] = new Counter(70).ToJson();
        failing.Fail(new RefusedException());

        await Assert.ThrowsAsync<RefusedException>(() => second);
        await Assert.ThrowsAsync<RefusedException>(() => third);
        Assert.Equal(71, (await queued).Document.Count);
        Assert.Equal(2, _store.Reads.Count);
    }

    [Fact]
    public async Task A_refused_write_does_not_fail_a_caller_who_changed_nothing_before_the_first_change()
    {
        await using var engine = new ApplyEngine(_store);
        var (read, write) = (_store.HoldRead(), _store.HoldWrite());
        var nothing = engine.ApplyAsync(Channel, new Add(0));
        await read.Reached;
        var change = engine.ApplyAsync(Channel, new Add(1));
        var nothingAfter = engine.ApplyAsync(Channel, new Add(0));
        read.Open();
        await write.Reached;
        write.Fail(new RefusedException());

        Assert.False((await nothing).Changed);
        await Assert.ThrowsAsync<RefusedException>(() => change);
        await Assert.ThrowsAsync<RefusedException>(() => nothingAfter);
    }

    [Fact]
    public async Task A_failed_read_fails_those_who_waited_for_it_and_the_next_call_reads_again()
    {
        await using var engine = new ApplyEngine(_store);
        var gate = _store.HoldRead();
        var mutation = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        var read = engine.ReadAsync<Counter>(Channel);
        gate.Fail(new IOException("lost"));

        await Assert.ThrowsAsync<IOException>(() => mutation);
        await Assert.ThrowsAsync<IOException>(() => read);
        Assert.Equal(1, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
    }

    [Fact]
    public async Task A_caller_cancelled_while_queued_is_left_out()
    {
        await using var engine = new ApplyEngine(_store);
        using var cancellation = new CancellationTokenSource();
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        var cancelled = engine.ApplyAsync(Channel, new Add(10), cancellation.Token);
        var last = engine.ApplyAsync(Channel, new Add(100));

        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        gate.Open();
        await first;

        Assert.Equal(101, (await last).Document.Count);
    }

    [Fact]
    public async Task A_caller_cancelled_during_the_write_waits_no_longer_and_the_write_goes_on()
    {
        await using var engine = new ApplyEngine(_store);
        using var cancellation = new CancellationTokenSource();
        var (read, write) = (_store.HoldRead(), _store.HoldWrite());
        var cancelled = engine.ApplyAsync(Channel, new Add(10), cancellation.Token);
        await read.Reached;
        var other = engine.ApplyAsync(Channel, new Add(1));
        read.Open();
        await write.Reached;

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(other.IsCompleted);
        write.Open();

        Assert.Equal(11, (await other).Document.Count);
        Assert.Equal(new Counter(11).ToJson(), _store[Channel]);
    }

    [Fact]
    public async Task Callers_who_are_cancelled_under_load_take_nothing_from_the_others()
    {
        await using var engine = new ApplyEngine(_store);
        var landed = 0;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(task => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                // Two in three carry the amount that is counted; the third is cancelled at some moment of its life.
                if (i % 3 < 2)
                {
                    await engine.ApplyAsync(Channel, new Add(1));
                    Interlocked.Increment(ref landed);
                    continue;
                }

                using var cancellation = new CancellationTokenSource();
                var cancelled = engine.ApplyAsync(Channel, new Write($"{task}"), cancellation.Token);
                await cancellation.CancelAsync();
                await cancelled.ContinueWith(_ => { }, TaskScheduler.Default);
            }
        })));

        Assert.Equal(landed, (await engine.ReadAsync<Counter>(Channel))!.Count);
        engine.Forget(Channel);
        Assert.Equal(landed, (await engine.ReadAsync<Counter>(Channel))!.Count);
    }

    [Fact]
    public async Task A_caller_cancelled_before_the_call_causes_none()
    {
        await using var engine = new ApplyEngine(_store);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => engine.ApplyAsync(Channel, new Add(1), new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => engine.ReadAsync<Counter>(Channel, new CancellationToken(canceled: true)));

        Assert.Empty(_store.Reads);
    }

    [Fact]
    public async Task Disposal_completes_what_is_queued_and_takes_no_more()
    {
        var engine = new ApplyEngine(_store);
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        var queued = Enumerable.Range(0, 10).Select(_ => engine.ApplyAsync(Channel, new Add(1))).ToArray();

        var disposal = engine.DisposeAsync().AsTask();
        Assert.Throws<ObjectDisposedException>(() => { _ = engine.ApplyAsync(Channel, new Add(1)); });
        Assert.False(disposal.IsCompleted);
        gate.Open();
        await disposal;

        Assert.True(first.IsCompletedSuccessfully);
        Assert.All(queued, call => Assert.True(call.IsCompletedSuccessfully));
        Assert.Equal(new Counter(11).ToJson(), _store[Channel]);
    }

    [Fact]
    public async Task Disposal_of_an_idle_engine_ends_at_once_and_may_be_repeated()
    {
        var engine = new ApplyEngine(_store);
        await engine.ApplyAsync(Channel, new Add(1));

        await engine.DisposeAsync();
        await engine.DisposeAsync();
    }
}
