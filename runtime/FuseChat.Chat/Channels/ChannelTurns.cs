using FuseChat.Runtime.Stores;

namespace FuseChat.Chat;

/// <summary>Orders the operations on each channel that take several calls, so that what they do agrees.</summary>
/// <remarks>
/// One for each <see cref="ChatSystem"/>; a channel takes memory while an operation on it is under way. Sends go on side by side, reads too, and changes of different members. All others wait for those that came before them, so
/// that nobody waits for ever. A turn waits for every earlier one that it may not overtake, and not only for the last of them:
/// hence one that is given up can end at once.
/// </remarks>
internal sealed class ChannelTurns
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ResourceAddress, List<ChannelTurn>> _unfinished = [];

    /// <summary>How many channels are held in memory: those with an operation under way.</summary>
    public int ChannelCount
    {
        get
        {
            lock (_gate)
            {
                return _unfinished.Count;
            }
        }
    }

    /// <summary>Waits for the turn of an operation.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="kind">What the operation does.</param>
    /// <param name="member">Whose membership changes; <see langword="null"/> for everybody's, and for other kinds.</param>
    /// <param name="cancellationToken">Gives the turn up.</param>
    public async Task<ChannelTurn> TakeAsync(ResourceAddress channel, TurnKind kind, UserId? member, CancellationToken cancellationToken)
    {
        var turn = new ChannelTurn(this, channel, kind, member);
        try
        {
            await Enter(turn).WaitAsync(cancellationToken).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Takes a turn that has ended off the list.</summary>
    public void Leave(ChannelTurn turn)
    {
        lock (_gate)
        {
            if (_unfinished.TryGetValue(turn.Channel, out var turns) && turns.Remove(turn) && turns.Count == 0)
            {
                _unfinished.Remove(turn.Channel);
            }
        }
    }

    private Task Enter(ChannelTurn turn)
    {
        lock (_gate)
        {
            var turns = _unfinished.TryGetValue(turn.Channel, out var found) ? found : _unfinished[turn.Channel] = [];
            var earlier = turns.Where(turn.WaitsFor).Select(before => before.Ended).ToArray();
            turns.Add(turn);
            return Task.WhenAll(earlier);
        }
    }
}
