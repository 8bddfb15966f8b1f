using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>What happens in a run, but not when.</summary>
/// <param name="Callers">Each one's calls, one after the other.</param>
/// <param name="Options">The engine's.</param>
internal sealed record Plan(IReadOnlyList<IReadOnlyList<Operation>> Callers, ApplyOptions Options)
{
    private static readonly ResourceAddress[] Resources = [ResourceAddress.Channel("IS1", "CH1"), ResourceAddress.Channel("IS1", "CH2")];

    /// <summary>The calls that are cancelled at some time.</summary>
    public IReadOnlyList<Operation> Cancelled { get; init; } = [];

    /// <summary>Whether the engine is disposed at some time.</summary>
    public bool Closes { get; init; }

    /// <summary>Whether a resource is forgotten at some time.</summary>
    public bool Forgets { get; init; }

    /// <summary>Whether somebody reads a resource by a request of his own and seeds the engine with it.</summary>
    public bool Seeds { get; init; }

    /// <summary>Whether each caller waits for an answer before its next call.</summary>
    public bool Waits { get; init; }

    /// <summary>How many calls of the store may fail.</summary>
    public int Faults { get; init; }

    /// <summary>Whether answers may come late, and workers begin on their callers' strands or on their own.</summary>
    public bool Varies { get; init; }

    public IEnumerable<Operation> Operations => Callers.SelectMany(calls => calls);

    /// <summary>The smallest one in which all is there that can meet: two callers, one cancelled, and a resource that is evicted at once.</summary>
    public static Plan Smallest(ApplyGuarantee guarantee, bool closes)
    {
        Operation[] calls = [.. Enumerable.Range(0, 2).Select(i => new Operation($"m{i}", Resources[0], OperationKind.Change))];
        return new Plan([[calls[0]], [calls[1]]], new ApplyOptions { Guarantee = guarantee, IdleResources = 0 })
        {
            Cancelled = [calls[1]],
            Closes = closes,
        };
    }

    /// <summary>A resource is changed, evicted and changed again, while somebody reads it by a request of his own and seeds the engine with it.</summary>
    public static Plan Seeded()
    {
        Operation[] calls = [.. Enumerable.Range(0, 3).Select(i => new Operation($"m{i}", Resources[i % 2], OperationKind.Change))];
        return new Plan([calls], new ApplyOptions { IdleResources = 1 }) { Seeds = true, Waits = true };
    }

    public static Plan Of(int seed)
    {
        var random = new Random(seed);
        var kinds = new[] { OperationKind.Change, OperationKind.Change, OperationKind.Change, OperationKind.Change, OperationKind.Nothing, OperationKind.Poison, OperationKind.TooLarge };
        var resources = random.Next(1, 3);
        var callers = Enumerable.Range(0, random.Next(2, 5)).Select(caller => (IReadOnlyList<Operation>)
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(call => new Operation(
                $"m{caller}_{call}", Resources[random.Next(resources)], kinds[random.Next(kinds.Length)]))]).ToArray();
        var options = new ApplyOptions
        {
            Guarantee = (ApplyGuarantee)random.Next(2),
            IdleResources = random.Next(2),
            QueueLimit = random.Next(3) == 0 ? 2 : 100,
            WhenFull = (QueueFullMode)random.Next(2),
            Retry = { MaxAttempts = 2 },
        };
        return new Plan(callers, options)
        {
            Cancelled = [.. callers.SelectMany(calls => calls).Where(_ => random.Next(5) == 0)],
            Closes = random.Next(4) == 0,
            Forgets = random.Next(4) == 0,
            Seeds = random.Next(2) == 0,
            Waits = random.Next(2) == 0,
            Faults = random.Next(3),
            Varies = true,
        };
    }
}
