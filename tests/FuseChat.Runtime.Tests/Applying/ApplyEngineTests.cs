using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class ApplyEngineTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");
    private static readonly Counter Zero = new(0);

    private readonly FakeStore _store = new();

    [Fact]
    public async Task A_mutation_is_applied_to_what_is_stored()
    {
        await using var engine = Engine(new Counter(41));

        var applied = await engine.ApplyAsync(Channel, new Add(1));

        Assert.Equal(new Applied<Counter>(new Counter(42), Changed: true), applied);
        Assert.Equal(new Counter(42).ToJson(), _store[Channel]);
    }

    [Fact]
    public async Task The_guarantee_is_named()
    {
        await using var engine = Engine(Zero);

        Assert.Equal(ApplyGuarantee.SingleWriter, engine.Guarantee);
    }

    [Fact]
    public async Task A_document_once_known_is_not_read_again()
    {
        await using var engine = Engine(Zero);

        await engine.ApplyAsync(Channel, new Add(1));
        await engine.ApplyAsync(Channel, new Add(1));

        Assert.Single(_store.Reads);
        Assert.Equal(2, _store.Writes.Count);
    }

    [Fact]
    public async Task All_that_queues_during_a_write_goes_into_one_further_write()
    {
        await using var engine = Engine(Zero);
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        var queued = Enumerable.Range(0, 50).Select(_ => engine.ApplyAsync(Channel, new Add(1))).ToArray();
        gate.Open();
        await first;
        await Task.WhenAll(queued);

        Assert.Equal([new Counter(1).ToJson(), new Counter(51).ToJson()], _store.Writes);
    }

    [Fact]
    public async Task All_that_queues_during_a_read_goes_into_one_write()
    {
        await using var engine = Engine(Zero);
        var gate = _store.HoldRead();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        var second = engine.ApplyAsync(Channel, new Add(1));
        gate.Open();
        await Task.WhenAll(first, second);

        Assert.Single(_store.Writes);
    }

    [Fact]
    public async Task Each_caller_gets_the_document_right_after_its_own_mutation()
    {
        await using var engine = Engine(Zero);
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        var second = engine.ApplyAsync(Channel, new Add(10));
        var third = engine.ApplyAsync(Channel, new Add(0));
        var fourth = engine.ApplyAsync(Channel, new Add(100));
        gate.Open();

        Assert.Equal(1, (await first).Document.Count);
        Assert.Equal(11, (await second).Document.Count);
        Assert.Equal(new Applied<Counter>(new Counter(11), Changed: false), await third);
        Assert.Equal(111, (await fourth).Document.Count);
    }

    [Fact]
    public async Task Mutations_are_applied_in_the_order_of_the_calls()
    {
        await using var engine = Engine(Zero);
        var gate = _store.HoldWrite();
        var calls = new List<Task<Applied<Counter>>> { engine.ApplyAsync(Channel, new Write("0")) };
        await gate.Reached;

        calls.AddRange(Enumerable.Range(1, 20).Select(i => engine.ApplyAsync(Channel, new Write($"{i}"))));
        gate.Open();
        var landed = await Task.WhenAll(calls);

        Assert.Equal(Enumerable.Range(0, 21).Select(i => $"{i}"), landed.Select(applied => applied.Document.Note));
        Assert.Equal(new Counter(0, "20").ToJson(), _store[Channel]);
    }

    [Fact]
    public async Task A_mutation_that_throws_fails_alone()
    {
        await using var engine = Engine(Zero);
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        var before = engine.ApplyAsync(Channel, new Add(1));
        var poisoned = engine.ApplyAsync(Channel, new Poison());
        var after = engine.ApplyAsync(Channel, new Add(1));
        gate.Open();
        await first;

        Assert.Equal(2, (await before).Document.Count);
        await Assert.ThrowsAsync<ArithmeticException>(() => poisoned);
        Assert.Equal(3, (await after).Document.Count);
        Assert.Equal(2, _store.Writes.Count);
    }

    [Fact]
    public async Task What_changes_nothing_is_not_written()
    {
        await using var engine = Engine(Zero);

        var applied = await engine.ApplyAsync(Channel, new Add(0));

        Assert.Equal(new Applied<Counter>(Zero, Changed: false), applied);
        Assert.Empty(_store.Writes);
    }

    [Fact]
    public async Task Changes_that_cancel_out_are_not_written()
    {
        await using var engine = Engine(Zero);
        var gate = _store.HoldRead();
        var up = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        var down = engine.ApplyAsync(Channel, new Add(-1));
        gate.Open();

        Assert.Equal(new Applied<Counter>(new Counter(1), Changed: true), await up);
        Assert.Equal(new Applied<Counter>(Zero, Changed: true), await down);
        Assert.Empty(_store.Writes);
    }

    [Fact]
    public async Task A_resource_without_a_document_takes_a_creation_only()
    {
        await using var engine = Engine(stored: null);

        var error = await Assert.ThrowsAsync<NoDocumentException>(() => engine.ApplyAsync(Channel, new Add(1)));
        Assert.Equal((Channel, "add"), (error.Resource, error.Mutation));
        Assert.Empty(_store.Writes);

        Assert.Equal(5, (await engine.ApplyAsync(Channel, new Start(5))).Document.Count);
        Assert.Equal(6, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
    }

    [Fact]
    public async Task A_mutation_behind_a_creation_in_one_batch_finds_the_document()
    {
        await using var engine = Engine(stored: null);
        var gate = _store.HoldRead();
        var before = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        var creation = engine.ApplyAsync(Channel, new Start(5));
        var after = engine.ApplyAsync(Channel, new Add(1));
        gate.Open();

        await Assert.ThrowsAsync<NoDocumentException>(() => before);
        Assert.Equal(new Applied<Counter>(new Counter(5), Changed: true), await creation);
        Assert.Equal(6, (await after).Document.Count);
        Assert.Equal([new Counter(6).ToJson()], _store.Writes);
    }

    [Fact]
    public async Task A_document_that_appears_later_is_noticed()
    {
        await using var engine = Engine(stored: null);
        await Assert.ThrowsAsync<NoDocumentException>(() => engine.ApplyAsync(Channel, new Add(1)));

        _store[Channel] = Zero.ToJson();

        Assert.Equal(1, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
    }

    [Fact]
    public async Task Foreign_text_is_never_overwritten()
    {
        await using var engine = Engine(stored: null);
        _store[Channel] = """{"theirs":true}""";

        await Assert.ThrowsAsync<AttributesFormatException>(() => engine.ApplyAsync(Channel, new Start(1)));
        await Assert.ThrowsAsync<AttributesFormatException>(() => engine.ReadAsync<Counter>(Channel));

        Assert.Empty(_store.Writes);
    }

    [Fact]
    public async Task A_document_over_the_limit_fails_the_mutation_that_made_it_so_and_no_other()
    {
        await using var engine = Engine(Zero);
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        var before = engine.ApplyAsync(Channel, new Add(1));
        var large = engine.ApplyAsync(Channel, new Write(new string('é', 8200)));
        var after = engine.ApplyAsync(Channel, new Add(1));
        gate.Open();
        await first;

        var error = await Assert.ThrowsAsync<AttributesTooLargeException>(() => large);
        Assert.Equal((Channel, "write", 16 * 1024), (error.Resource, error.Mutation, error.MaxBytes));
        Assert.Equal("""{"count":2,"note":""}""".Length + 16400, error.Bytes);
        Assert.Equal([new MemberSize("note", 16402), new MemberSize("count", 1)], error.LargestMembers);
        Assert.Equal(2, (await before).Document.Count);
        Assert.Equal(new Counter(3), (await after).Document);
        Assert.Equal(2, _store.Writes.Count);
    }

    [Fact]
    public async Task A_document_type_for_another_kind_of_resource_is_refused()
    {
        await using var engine = Engine(Zero);
        var message = ResourceAddress.Message("IS1", "CH1", "IM1");

        Assert.Throws<ArgumentException>(() => { _ = engine.ApplyAsync(message, new Add(1)); });
        Assert.Empty(_store.Reads);
    }

    [Fact]
    public async Task A_resource_has_one_document_type_until_it_is_forgotten()
    {
        await using var engine = Engine(Zero);
        await engine.ApplyAsync(Channel, new Add(1));

        Assert.Throws<InvalidOperationException>(() => { _ = engine.ReadAsync<RawText>(Channel); });
        engine.Forget(Channel);

        Assert.Equal(new RawText(new Counter(1).ToJson()), await engine.ReadAsync<RawText>(Channel));
    }

    [Fact]
    public async Task A_type_that_can_read_an_unset_string_has_a_document_there()
    {
        await using var engine = Engine(stored: null);
        _store[Channel] = "{}";

        Assert.Equal(new RawText("{}"), await engine.ReadAsync<RawText>(Channel));
    }

    [Fact]
    public async Task A_hundred_tasks_of_a_hundred_mutations_lose_nothing()
    {
        await using var engine = Engine(Zero);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await engine.ApplyAsync(Channel, new Add(1));
            }
        })));

        Assert.Equal(new Counter(10_000).ToJson(), _store[Channel]);
        Assert.Single(_store.Reads);
    }

    private ApplyEngine Engine(Counter? stored)
    {
        _store[Channel] = stored?.ToJson();
        return new ApplyEngine(_store);
    }
}
