using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Tests.Applying;
using Xunit.Abstractions;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>The real engine in many orders of all that can happen to it.</summary>
public sealed class SystematicTests(ITestOutputHelper output) : IDisposable
{
    private readonly StrandPool _pool = new();

    public void Dispose() => _pool.Dispose();

    [Theory]
    [InlineData(ApplyGuarantee.SingleWriter, false, 2)]
    [InlineData(ApplyGuarantee.DetectAndRepair, false, 2)]
    [InlineData(ApplyGuarantee.SingleWriter, true, 1)]
    public async Task Two_callers_a_cancellation_and_an_eviction_end_well_in_every_order_of_few_preemptions(
        ApplyGuarantee guarantee, bool closes, int preemptions)
    {
        var orders = await Interleavings.WalkAsync(choose =>
        {
            Assert.Null(Trial.Run(Plan.Smallest(guarantee, closes), _pool, choose, preemptions));
            return Task.CompletedTask;
        });

        output.WriteLine($"{orders} orders");
        Assert.InRange(orders, 500, int.MaxValue);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_planned_ends_well_in_a_random_order(int part)
    {
        for (var seed = part * 1000; seed < (part + 1) * 1000; seed++)
        {
            Assert.Null(Run(seed));
        }
    }

    [Theory]
    [InlineData(nameof(Defect.NoLock))]
    [InlineData(nameof(Defect.BlindRetry))]
    [InlineData(nameof(Defect.Hope))]
    [InlineData(nameof(Defect.StaleMemory))]
    public void What_is_broken_on_purpose_is_found(string name)
    {
        var defect = Enum.Parse<Defect>(name);

        var found = Enumerable.Range(0, 1000)
            .Select(seed => Run(seed, (store, scheduler, _) => new BrokenApplier(store, scheduler, defect), isSynchronous: true)).FirstOrDefault(problem => problem is not null);

        Assert.NotNull(found);
        output.WriteLine(found);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_seed_that_was_read_before_a_write_is_taken_only_where_nobody_looks_out_for_it(bool isCareless)
    {
        var problems = new List<string>();
        await Interleavings.WalkAsync(choose =>
        {
            var problem = Trial.Run(
                Plan.Seeded(), _pool, choose, 2, (store, scheduler, plan) => new EngineApplier(Trial.Engine(store, scheduler, plan), isCareless));
            problems.AddRange(problem is null ? [] : [problem]);
            return Task.CompletedTask;
        });

        Assert.Equal(isCareless, problems.Count > 0);
        Assert.All(problems, problem => Assert.StartsWith("m0 was told that it is applied, and is stored 0 times", problem, StringComparison.Ordinal));
    }

    private string? Run(int seed, Func<ControlledStore, Scheduler, Plan, IApplier>? applier = null, bool isSynchronous = false)
    {
        var plan = Plan.Of(seed);
        plan = isSynchronous ? plan with { Closes = false, Varies = false } : plan;
        var random = new Random(seed);

        // Half of them let a strand go on for long, so that others stand still for long: the first of the ways is to go on.
        Func<int, int> choose = seed % 2 == 0 ? random.Next : ways => random.Next(5) > 0 ? 0 : random.Next(ways);
        var problem = Trial.Run(plan, _pool, choose, applier: applier);
        return problem is null ? null : $"Seed {seed}: {problem}";
    }
}
