using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;

namespace FuseChat.Chat;

/// <summary>What all operations on one channel share.</summary>
internal sealed record ChannelContext(ChatCore Core, CompanyChat Company, string Sid, UserId? Creator)
{
    public ApplyEngine Engine => Core.Engine;

    public ResourceAddress Address => ResourceAddress.Channel(Company.ServiceSid, Sid);

    public ResourceAddress MessageAddress(string messageSid) => ResourceAddress.Message(Company.ServiceSid, Sid, messageSid);

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

    /// <summary>Does an operation of several calls in its turn, if the rules allow it, once nothing is in doubt about the channel.</summary>
    /// <remarks>
    /// The caller can stop waiting, but what has begun is finished: half of it would leave counters that disagree with messages.
    /// </remarks>
    public async Task<T> InTurnAsync<T>(
        TurnKind kind, UserId? member, ChannelAction action, UserId actor, Func<ChannelAttributes, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Core.Doubts.Of(Address) is not null)
        {
            await AloneAsync(() => new ChannelRepair(this).SettleAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return await InTurnAsync(
            kind,
            member,
            async () => await work(await DemandAsync(action, actor, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does something in its turn, whatever the rules.</summary>
    public async Task<T> InTurnAsync<T>(TurnKind kind, UserId? member, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var turn = await Core.Turns.TakeAsync(Address, kind, member, cancellationToken).ConfigureAwait(false);
        return await DoAsync().WaitAsync(cancellationToken).ConfigureAwait(false);

        async Task<T> DoAsync()
        {
            using (turn)
            {
                return await work().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Does something while nobody else of this process is at work on the channel.</summary>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        using var turn = await Core.Turns.TakeAsync(Address, TurnKind.Repair, null, cancellationToken).ConfigureAwait(false);
        await work().ConfigureAwait(false);
    }

    public async Task<ChannelAttributes> ApplyAsync(IMutation<ChannelAttributes> mutation, CancellationToken cancellationToken = default)
        => (await Engine.ApplyAsync(Address, mutation, cancellationToken).ConfigureAwait(false)).Document;

    /// <summary>Changes the counters for a message that is sent or read.</summary>
    /// <exception cref="CountersBehindException">They may not be changed yet.</exception>
    public async Task CountAsync(string messageSid, IMutation<ChannelAttributes> mutation)
    {
        try
        {
            await ApplyAsync(mutation).ConfigureAwait(false);
        }
        catch (Exception cause)
        {
            Core.Doubts.Recount(Address);
            throw new CountersBehindException(Address, messageSid, cause);
        }
    }

    /// <summary>Makes somebody a member at Twilio; the document is the caller's business.</summary>
    public Task JoinAsync(UserId member, CancellationToken cancellationToken = default)
        => Core.Twilio.CreateMemberAsync(Company.ServiceSid, Sid, Company.IdentityOf(member).ToString(), cancellationToken);

    /// <summary>Ends somebody's membership at Twilio; the document is the caller's business.</summary>
    public Task PartAsync(UserId member, CancellationToken cancellationToken = default)
        => Core.Twilio.DeleteMemberAsync(Company.ServiceSid, Sid, Company.IdentityOf(member).ToString(), cancellationToken);

    public IAsyncEnumerable<string?> MembersAsync(CancellationToken cancellationToken)
        => Core.Twilio.ListMembersAsync(Company.ServiceSid, Sid, cancellationToken);

    public IAsyncEnumerable<TwilioMessage> MessagesAsync(bool newestFirst, CancellationToken cancellationToken)
        => Core.Twilio.ListMessagesAsync(Company.ServiceSid, Sid, newestFirst, cancellationToken);
}
