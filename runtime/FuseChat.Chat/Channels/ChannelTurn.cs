using FuseChat.Runtime.Stores;

namespace FuseChat.Chat;

/// <summary>The turn of one operation on a channel. Dispose it when the operation has ended, or will not begin.</summary>
/// <param name="turns">Where the turn was taken.</param>
/// <param name="channel">The channel.</param>
/// <param name="kind">What the operation does.</param>
/// <param name="member">Whose membership changes; <see langword="null"/> for everybody's, and for other kinds.</param>
internal sealed class ChannelTurn(ChannelTurns turns, ResourceAddress channel, TurnKind kind, UserId? member) : IDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ResourceAddress Channel => channel;

    public TurnKind Kind => kind;

    public UserId? Member => member;

    public Task Ended => _ended.Task;

    /// <summary>Whether this turn must not begin before an earlier one has ended.</summary>
    public bool WaitsFor(ChannelTurn earlier) => (kind, earlier.Kind) switch
    {
        (TurnKind.Repair, _) or (_, TurnKind.Repair) => true,
        (TurnKind.Membership, TurnKind.Membership) => member is null || earlier.Member is null || member == earlier.Member,
        (TurnKind.Membership, _) or (_, TurnKind.Membership) => true,

        // Whoever reads a message may have heard of it before its sender had Twilio's answer, and so before it was counted.
        (TurnKind.Read, TurnKind.Send) => true,
        _ => false,
    };

    public void Dispose()
    {
        turns.Leave(this);
        _ended.TrySetResult();
    }
}
