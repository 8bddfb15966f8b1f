using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class ApplyEngineMemoryTests
{
    private static readonly ResourceAddress Channel = Address(0);

    private readonly FakeStore _store = new() { [Channel] = new Counter(7).ToJson() };

    [Fact]
    public async Task A_read_returns_what_is_known_without_a_call()
    {
        await using var engine = new ApplyEngine(_store);

        Assert.Equal(new Counter(7), await engine.ReadAsync<Counter>(Channel));
        await engine.ApplyAsync(Channel, new Add(1));
        Assert.Equal(new Counter(8), await engine.ReadAsync<Counter>(Channel));

        Assert.Single(_store.Reads);
    }

    [Fact]
    public async Task A_read_during_a_write_returns_what_is_stored_so_far()
    {
        await using var engine = new ApplyEngine(_store);
        var gate = _store.HoldWrite();
        var mutation = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        Assert.Equal(new Counter(7), await engine.ReadAsync<Counter>(Channel));
        gate.Open();
        await mutation;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(" { } ")]
    public async Task A_read_of_a_resource_where_nothing_was_set_returns_null(string? stored)
    {
        _store[Channel] = stored;
        await using var engine = new ApplyEngine(_store);

        Assert.Null(await engine.ReadAsync<Counter>(Channel));
    }

    [Fact]
    public async Task A_seeded_document_is_not_read()
    {
        await using var engine = new ApplyEngine(_store);

        Assert.True(engine.TrySeed(Channel, new Counter(7)));
        Assert.Equal(8, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);

        Assert.Empty(_store.Reads);
    }

    [Fact]
    public async Task A_seed_never_replaces_what_the_engine_knows_or_is_finding_out()
    {
        await using var engine = new ApplyEngine(_store);
        var gate = _store.HoldRead();
        var mutation = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;

        Assert.False(engine.TrySeed(Channel, new Counter(100)));
        gate.Open();
        await mutation;
        Assert.False(engine.TrySeed(Channel, new Counter(100)));

        Assert.Equal(new Counter(8), await engine.ReadAsync<Counter>(Channel));
    }

    [Fact]
    public async Task A_forgotten_resource_is_read_again()
    {
        await using var engine = new ApplyEngine(_store);
        await engine.ApplyAsync(Channel, new Add(1));
        _store[Channel] = new Counter(100).ToJson();

        engine.Forget(Channel);

        Assert.Equal(0, engine.State.Resources);
        Assert.Equal(101, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
    }

    [Fact]
    public async Task A_resource_forgotten_during_a_write_is_read_before_the_next()
    {
        await using var engine = new ApplyEngine(_store);
        var gate = _store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        var second = engine.ApplyAsync(Channel, new Add(1));

        engine.Forget(Channel);
        gate.Open();
        await first;
        await second;

        Assert.Equal(2, _store.Reads.Count);
        Assert.Equal(new Counter(9).ToJson(), _store[Channel]);
    }

    [Fact]
    public async Task Beyond_the_capacity_the_resource_unused_for_longest_is_forgotten()
    {
        await using var engine = new ApplyEngine(_store, new ApplyOptions { IdleResources = 2 });
        foreach (var i in new[] { 0, 1, 0, 2 })
        {
            _store[Address(i)] ??= new Counter(0).ToJson();
            await engine.ApplyAsync(Address(i), new Add(1));
        }

        Assert.Equal(2, engine.State.Resources);
        await engine.ApplyAsync(Address(0), new Add(1));
        await engine.ApplyAsync(Address(1), new Add(1));

        Assert.Equal([0, 1, 2, 1], _store.Reads.Select(Index));
    }

    [Fact]
    public async Task A_busy_resource_is_never_forgotten()
    {
        await using var engine = new ApplyEngine(_store, new ApplyOptions { IdleResources = 0 });
        var gate = _store.HoldWrite();
        var held = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        _store[Address(1)] = new Counter(0).ToJson();
        await engine.ApplyAsync(Address(1), new Add(1));

        Assert.Equal(1, engine.State.Resources);
        var queued = engine.ApplyAsync(Channel, new Add(1));
        gate.Open();
        await held;
        await queued;

        Assert.Equal(0, engine.State.Resources);
        Assert.Equal(new Counter(9).ToJson(), _store[Channel]);
        Assert.Equal([0, 1], _store.Reads.Select(Index));
    }

    [Fact]
    public async Task Eviction_under_load_loses_nothing()
    {
        await using var engine = new ApplyEngine(_store, new ApplyOptions { IdleResources = 1 });
        for (var i = 0; i < 10; i++)
        {
            _store[Address(i)] = new Counter(0).ToJson();
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(task => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                await engine.ApplyAsync(Address((task + i) % 10), new Add(1));
            }
        })));

        Assert.All(Enumerable.Range(0, 10), i => Assert.Equal(new Counter(400).ToJson(), _store[Address(i)]));
        Assert.Equal(1, engine.State.Resources);
    }

    [Fact]
    public async Task Forgetting_under_load_loses_nothing()
    {
        _store[Channel] = new Counter(0).ToJson();
        await using var engine = new ApplyEngine(_store);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(task => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                await engine.ApplyAsync(Channel, new Add(1));
                engine.Forget(Channel);
            }
        })));

        Assert.Equal(new Counter(4000).ToJson(), _store[Channel]);
    }

    private static ResourceAddress Address(int index) => ResourceAddress.Channel("IS1", $"CH{index}");

    private static int Index(ResourceAddress address) => address.ChannelSid![2] - '0';
}
