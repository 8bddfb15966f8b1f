using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Runtime.Tests.Load;

/// <summary>Weighs what is left behind; alone, since other tests weigh too.</summary>
[Collection(nameof(IdleMemoryTests))]
[CollectionDefinition(nameof(IdleMemoryTests), DisableParallelization = true)]
public sealed class IdleMemoryTests
{
    private const int Channels = 100_000;
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_hundred_thousand_channels_once_changed_cost_the_engine_the_memory_of_those_it_keeps()
    {
        await using var engine = new ApplyEngine(new EchoStore());
        await engine.ApplyAsync(Address(0), new Add(1));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < Channels; i++)
        {
            await engine.ApplyAsync(Address(i), new Add(1));
        }

        Assert.Equal(1000, engine.State.Resources);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, int.MinValue, 12 * Megabyte);
    }

    [Fact]
    public async Task A_hundred_thousand_channels_once_changed_cost_the_budget_nothing()
    {
        var time = new FakeTimeProvider();
        var budget = new ActionBudget(null, time);
        for (var i = 0; i < Channels; i++)
        {
            var channel = new ActionScope("IS1", $"CH{i}");
            await budget.EnterAsync(channel, default);
            budget.Leave(channel);
        }

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(0, budget.ScopeCount);
    }

    private static ResourceAddress Address(int index) => ResourceAddress.Channel("IS1", $"CH{index}");

    /// <summary>Each resource holds a counter of zero, whatever is written.</summary>
    private sealed class EchoStore : IAttributeStore
    {
        public Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
            => Task.FromResult<string?>(new Counter(0).ToJson());

        public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
