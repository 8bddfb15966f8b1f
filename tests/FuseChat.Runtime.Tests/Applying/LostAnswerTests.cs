using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Time;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class LostAnswerTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    private readonly FaultyStore _store = new() { Text = new Counter(0).ToJson() };
    private readonly SkippingTime _time = new();

    [Theory]
    [InlineData(ApplyGuarantee.SingleWriter)]
    [InlineData(ApplyGuarantee.DetectAndRepair)]
    public async Task A_write_that_happened_is_applied_once(ApplyGuarantee guarantee)
    {
        await using var engine = Engine(guarantee);
        _store.OnWrite(Fault.LostAfter);

        Assert.Equal(new Applied<Counter>(new Counter(1), true), await engine.ApplyAsync(Channel, new Add(1)));
        Assert.Equal(2, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);

        Assert.Equal(new Counter(2).ToJson(), _store.Text);
    }

    [Theory]
    [InlineData(ApplyGuarantee.SingleWriter)]
    [InlineData(ApplyGuarantee.DetectAndRepair)]
    public async Task A_write_that_did_not_happen_is_written_again(ApplyGuarantee guarantee)
    {
        await using var engine = Engine(guarantee);
        _store.OnWrite(Fault.LostBefore, Fault.LostBefore);

        Assert.Equal(1, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);

        Assert.Equal(new Counter(1).ToJson(), _store.Text);
        Assert.Equal(3, _store.Writes);
        Assert.Equal([0.05, 0.1], _time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_write_that_never_happens_is_given_up_as_not_applied()
    {
        await using var engine = Engine();
        _store.OnWrite([.. Enumerable.Repeat(Fault.LostBefore, 4)]);

        await Assert.ThrowsAsync<IOException>(() => engine.ApplyAsync(Channel, new Add(1)));

        Assert.Equal((4, new Counter(0).ToJson()), (_store.Writes, _store.Text));
        Assert.Equal(1, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
    }

    [Fact]
    public async Task A_write_without_a_connection_is_written_again_on_what_is_stored_by_then()
    {
        await using var engine = Engine(ApplyGuarantee.DetectAndRepair);
        _store.OnWrite(Fault.NoConnection);
        _store.AfterWrite(() => _store.Text = new Counter(40, "theirs").ToJson());

        Assert.Equal(new Counter(41, "theirs"), (await engine.ApplyAsync(Channel, new Add(1))).Document);
        Assert.Equal(new Counter(41, "theirs").ToJson(), _store.Text);
    }

    [Fact]
    public async Task A_write_that_never_finds_a_connection_is_not_applied()
    {
        await using var engine = Engine();
        _store.OnWrite([.. Enumerable.Repeat(Fault.NoConnection, 4)]);

        await Assert.ThrowsAsync<HttpRequestException>(() => engine.ApplyAsync(Channel, new Add(1)));

        Assert.Equal((4, new Counter(0).ToJson()), (_store.Writes, _store.Text));
    }

    [Fact]
    public async Task Without_a_reading_the_outcome_is_unknown()
    {
        await using var engine = Engine();
        await engine.ReadAsync<Counter>(Channel);
        _store.OnWrite(Fault.LostAfter);
        _store.OnRead(Fault.LostBefore);

        var error = await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => engine.ApplyAsync(Channel, new Add(1)));

        Assert.Equal(Channel, error.Resource);
        Assert.IsType<IOException>(error.InnerException);
        Assert.Equal(2, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
    }

    [Fact]
    public async Task Each_caller_of_a_lost_batch_gets_its_own_document()
    {
        await using var engine = Engine();
        var gate = _store.HoldRead();
        var nothing = engine.ApplyAsync(Channel, new Add(0));
        await gate.Reached;
        var (first, poisoned, second) = (
            engine.ApplyAsync(Channel, new Add(1)), engine.ApplyAsync(Channel, new Poison()), engine.ApplyAsync(Channel, new Add(10)));
        _store.OnWrite(Fault.LostBefore, Fault.LostAfter);
        gate.Open();

        Assert.False((await nothing).Changed);
        Assert.Equal(1, (await first).Document.Count);
        await Assert.ThrowsAsync<ArithmeticException>(() => poisoned);
        Assert.Equal(11, (await second).Document.Count);
        Assert.Equal(new Counter(11).ToJson(), _store.Text);
    }

    [Fact]
    public async Task Where_another_wrote_instead_the_batch_is_applied_to_that()
    {
        await using var engine = Engine();
        _store.OnWrite(Fault.LostBefore);
        _store.AfterWrite(() => _store.Text = new Counter(0, "theirs").ToJson());

        Assert.Equal(new Counter(1, "theirs"), (await engine.ApplyAsync(Channel, new Add(1))).Document);
        Assert.Equal(new Counter(1, "theirs").ToJson(), _store.Text);
    }

    [Fact]
    public async Task Where_another_built_on_the_lost_write_it_is_applied_and_kept()
    {
        await using var engine = Engine();
        _store.OnWrite(Fault.LostAfter);
        _store.AfterWrite(() => _store.Text = new Counter(1, "theirs").ToJson());

        Assert.Equal(new Counter(1), (await engine.ApplyAsync(Channel, new Add(1))).Document);
        Assert.Equal(new Counter(2, "theirs"), (await engine.ApplyAsync(Channel, new Add(1))).Document);
    }

    [Fact]
    public async Task Where_another_moved_the_same_value_the_outcome_is_unknown()
    {
        await using var engine = Engine();
        _store.OnWrite(Fault.LostAfter);
        _store.AfterWrite(() => _store.Text = new Counter(5).ToJson());

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => engine.ApplyAsync(Channel, new Add(1)));
        Assert.Equal(6, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
    }

    [Fact]
    public async Task Where_another_stored_something_else_it_is_kept_and_the_batch_fails()
    {
        await using var engine = Engine();
        _store.OnWrite(Fault.LostBefore);
        _store.AfterWrite(() => _store.Text = """{"theirs":true}""");

        await Assert.ThrowsAsync<AttributesFormatException>(() => engine.ApplyAsync(Channel, new Add(1)));
        Assert.Equal("""{"theirs":true}""", _store.Text);
    }

    [Fact]
    public async Task Disposal_waits_until_lost_writes_are_settled()
    {
        var engine = Engine();
        var gate = _store.HoldRead();
        var call = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        _store.OnWrite(Fault.LostBefore, Fault.LostAfter);

        var disposal = engine.DisposeAsync();
        gate.Open();
        await disposal;

        Assert.True(call.IsCompletedSuccessfully);
        Assert.Equal(new Counter(1).ToJson(), _store.Text);
    }

    private ApplyEngine Engine(ApplyGuarantee guarantee = ApplyGuarantee.SingleWriter)
    {
        var options = new ApplyOptions { Guarantee = guarantee };
        (options.Retry.MaxAttempts, options.Retry.BaseDelay, options.Retry.Random) = (4, TimeSpan.FromSeconds(0.1), () => 0.5);
        return new ApplyEngine(_store, options, time: _time);
    }
}
