using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat;

/// <summary>What all operations on one channel share.</summary>
internal sealed record ChannelContext(ChatV2Client Twilio, ApplyEngine Engine, CompanyChat Company, string Sid, UserId? Creator)
{
    private readonly ChannelTurns _turns = ChannelTurns.Of(Engine);

    public ResourceAddress Address => ResourceAddress.Channel(Company.ServiceSid, Sid);

    public async Task<ChannelAttributes> GetDocumentAsync(CancellationToken cancellationToken)
        => await Engine.ReadAsync<ChannelAttributes>(Address, cancellationToken).ConfigureAwait(false)
            ?? throw new NoDocumentException(Address, "read");

    /// <summary>Refuses what the rules forbid.</summary>
    /// <returns>The document by which it was decided.</returns>
    public async Task<ChannelAttributes> DemandAsync(ChannelAction action, UserId actor, CancellationToken cancellationToken)
    {
        var document = await GetDocumentAsync(cancellationToken).ConfigureAwait(false);
        return ChannelPermissions.Allows(action, actor, Creator, document)
            ? document
            : throw new PermissionDeniedException(action, actor, Sid);
    }

    /// <summary>Waits for the turn of an operation that the caller orders by itself.</summary>
    public Task<ChannelTurn> TakeTurnAsync(TurnKind kind, UserId? member, CancellationToken cancellationToken)
        => _turns.TakeAsync(Address, kind, member, cancellationToken);

    /// <summary>Does an operation of several calls in its turn, if the rules allow it.</summary>
    /// <remarks>
    /// The caller can stop waiting, but what has begun is finished: half of it would leave counters that disagree with messages.
    /// </remarks>
    public async Task<T> InTurnAsync<T>(
        TurnKind kind, UserId? member, ChannelAction action, UserId actor, Func<ChannelAttributes, Task<T>> work, CancellationToken cancellationToken)
    {
        var turn = await TakeTurnAsync(kind, member, cancellationToken).ConfigureAwait(false);
        return await DoAsync().WaitAsync(cancellationToken).ConfigureAwait(false);

        async Task<T> DoAsync()
        {
            using (turn)
            {
                return await work(await DemandAsync(action, actor, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
    }

    public async Task<ChannelAttributes> ApplyAsync(IMutation<ChannelAttributes> mutation, CancellationToken cancellationToken = default)
        => (await Engine.ApplyAsync(Address, mutation, cancellationToken).ConfigureAwait(false)).Document;
}
