using FuseChat.Runtime.Stores;

namespace FuseChat.Chat;

/// <summary>The channels on which an operation was cut short. What is here is repaired before the next operation.</summary>
/// <remarks>In memory only: what a process that ends leaves behind is for <see cref="Channel.RepairAsync"/>.</remarks>
internal sealed class Doubts
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ResourceAddress, Doubt> _channels = [];

    /// <summary>How many channels are held in memory.</summary>
    public int ChannelCount
    {
        get
        {
            lock (_gate)
            {
                return _channels.Count;
            }
        }
    }

    /// <summary>The doubt about a channel; <see langword="null"/> where there is none.</summary>
    public Doubt? Of(ResourceAddress channel)
    {
        lock (_gate)
        {
            return _channels.GetValueOrDefault(channel);
        }
    }

    /// <summary>Notes that counters or members may be wrong.</summary>
    public void Recount(ResourceAddress channel) => Add(channel, doubt => doubt with { NeedsRepair = true });

    /// <summary>Notes that a message may still come.</summary>
    public void Expect(ResourceAddress channel, MissingMessage missing)
        => Add(channel, doubt => doubt with { Missing = [.. doubt.Missing, missing] });

    /// <summary>Notes what is left of the doubt. For whoever has the channel to itself.</summary>
    public void Settle(ResourceAddress channel, IReadOnlyList<MissingMessage> missing)
    {
        lock (_gate)
        {
            if (missing.Count == 0)
            {
                _channels.Remove(channel);
            }
            else
            {
                _channels[channel] = new Doubt(false, missing);
            }
        }
    }

    /// <summary>Notes that the counters are those of the messages. For whoever has the channel to itself.</summary>
    public void Repaired(ResourceAddress channel) => Settle(channel, Of(channel)?.Missing ?? []);

    private void Add(ResourceAddress channel, Func<Doubt, Doubt> change)
    {
        lock (_gate)
        {
            _channels[channel] = change(_channels.GetValueOrDefault(channel) ?? new Doubt(false, []));
        }
    }
}
