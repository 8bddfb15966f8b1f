using System.Globalization;

namespace FuseChat.Emulator;

/// <summary>The faults of an emulator: none until asked for. Safe for concurrent use.</summary>
/// <remarks>
/// A call meets the faults in the order of their adding, first those before the commit, then those after it. One that answers,
/// drops or spoils ends its way; delays and holds add up. A fault that a call does not reach does not count it.
/// </remarks>
public sealed class FaultSet
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];
    private int _added;

    internal FaultSet(CancellationToken stopping) => Stopping = stopping;

    /// <summary>The faults in the order of their adding, used up ones included: a copy.</summary>
    public IReadOnlyList<Fault> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _faults];
            }
        }
    }

    /// <summary>Ends every wait, so that the server can stop.</summary>
    internal CancellationToken Stopping { get; }

    /// <summary>Adds a fault, which strikes from the next call on.</summary>
    /// <returns>The handle; dispose it, or not, to take the fault away.</returns>
    /// <exception cref="ArgumentException">The rule has a value out of range; the message names it and what is accepted.</exception>
    public Fault Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        rule.Demand();
        lock (_gate)
        {
            var fault = new Fault(this, (++_added).ToString(CultureInfo.InvariantCulture), rule);
            _faults.Add(fault);
            return fault;
        }
    }

    /// <summary>Holds the next call that matches: <see cref="Fault.StruckAsync"/> tells when it stands, <see cref="Fault.Release"/> lets it go.</summary>
    /// <param name="method">As <see cref="FaultRule.Method"/>.</param>
    /// <param name="path">As <see cref="FaultRule.Path"/>.</param>
    /// <param name="moment">Before or after it is carried out.</param>
    public Fault Hold(string? method = null, string? path = null, FaultMoment moment = FaultMoment.BeforeCommit) =>
        Add(new FaultRule { Method = method, Path = path, Moment = moment, Effect = FaultEffect.Hold });

    /// <summary>Takes every fault away and lets go what they hold.</summary>
    public void Clear()
    {
        foreach (var fault in All)
        {
            fault.Dispose();
        }
    }

    internal Fault? Find(string id) => All.FirstOrDefault(fault => fault.Id == id);

    internal void Remove(Fault fault)
    {
        lock (_gate)
        {
            _faults.Remove(fault);
        }
    }

    /// <summary>The faults that strike a call, up to the first that ends its way.</summary>
    internal IReadOnlyList<Fault> Choose(string method, string path)
    {
        lock (_gate)
        {
            var chosen = new List<Fault>();
            foreach (var fault in _faults.OrderBy(fault => fault.Rule.Moment).Where(fault => fault.Strikes(method, path)))
            {
                chosen.Add(fault);
                if (fault.Rule.Effect.IsFinal)
                {
                    break;
                }
            }

            return chosen;
        }
    }
}
