using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat;

/// <summary>The chat of one company: its users and its channels.</summary>
public sealed class CompanyChat
{
    private readonly ChatV2Client _twilio;
    private readonly ApplyEngine _engine;

    internal CompanyChat(ChatV2Client twilio, ApplyEngine engine, Guid companyId, string serviceSid)
        => (_twilio, _engine, CompanyId, ServiceSid) = (twilio, engine, companyId, serviceSid);

    /// <summary>The company's id.</summary>
    public Guid CompanyId { get; }

    /// <summary>SID (<c>IS…</c>) of the company's Twilio service.</summary>
    public string ServiceSid { get; }

    /// <summary>The Twilio identity of a user of the company.</summary>
    /// <param name="user">The user.</param>
    public ChatIdentity IdentityOf(UserId user) => new(CompanyId, user);

    /// <summary>Makes the Twilio user of a user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="name">Twilio's <c>friendly_name</c>; none where <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops waiting; the user may be made all the same.</param>
    /// <returns>SID (<c>US…</c>) of the Twilio user.</returns>
    /// <exception cref="TwilioApiException">Twilio refused; code 50201 where the user exists already.</exception>
    public async Task<string> CreateUserAsync(UserId user, string? name = null, CancellationToken cancellationToken = default)
    {
        var creation = new ChatUserCreation { Identity = IdentityOf(user).ToString(), FriendlyName = name };
        var created = await _twilio.Users.CreateAsync(ServiceSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return created.Sid;
    }

    /// <summary>Makes a private channel with its document, and adds its participants as members.</summary>
    /// <remarks>
    /// Calls: one for the channel and one for each participant. Where a later one fails the channel stays, with its whole
    /// document and some members: the exception is thrown as it is, and <see cref="ChannelMembers.AddAsync"/> completes it.
    /// </remarks>
    /// <param name="creator">Who makes the channel; must be among the participants, and alone may add, remove and delete.</param>
    /// <param name="name">The channel's name; none where <see langword="null"/>.</param>
    /// <param name="participants">Who takes part, in order; repeated ids count once.</param>
    /// <param name="cancellationToken">Stops waiting; the channel may be made all the same.</param>
    /// <exception cref="ArgumentException">The creator is not among the participants.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public async Task<Channel> CreateChannelAsync(
        UserId creator, string? name, AttributeArray<UserId> participants, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participants);
        if (!participants.Contains(creator))
        {
            throw new ArgumentException($"The creator {creator} must be among the participants {participants}", nameof(participants));
        }

        var document = ChannelAttributes.Created(name, participants);
        var creation = new ChatChannelCreation
        {
            Type = ChatChannelType.Private,
            CreatedBy = IdentityOf(creator).ToString(),
            Attributes = document.ToJson(),
        };
        var created = await _twilio.Channels.CreateAsync(ServiceSid, creation, cancellationToken: cancellationToken).ConfigureAwait(false);
        _engine.TrySeed(ResourceAddress.Channel(ServiceSid, created.Sid), document);

        var context = new ChannelContext(_twilio, _engine, this, created.Sid, creator);
        using var turn = await context.TakeTurnAsync(TurnKind.Membership, null, cancellationToken).ConfigureAwait(false);
        var channel = new Channel(context);
        foreach (var participant in document.ParticipantIds.ToArray())
        {
            await channel.Members.JoinAsync(participant, cancellationToken).ConfigureAwait(false);
        }

        return channel;
    }

    /// <summary>Fetches a channel for somebody who takes part in it.</summary>
    /// <remarks>Calls: one; another where the engine knew a different document, which it then forgets and reads anew.</remarks>
    /// <param name="caller">Who asks.</param>
    /// <param name="channelSid">SID (<c>CH…</c>) of the channel.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="PermissionDeniedException">The caller neither takes part in the channel nor created it.</exception>
    /// <exception cref="TwilioApiException">Twilio refused; code 20404 where there is no such channel.</exception>
    /// <exception cref="AttributesFormatException">The channel's attributes are not a channel document.</exception>
    public async Task<Channel> FetchChannelAsync(UserId caller, string channelSid, CancellationToken cancellationToken = default)
    {
        var fetched = await _twilio.Channels.FetchAsync(ServiceSid, channelSid, cancellationToken).ConfigureAwait(false);
        var creator = ChatIdentity.TryParse(fetched.CreatedBy, out var identity) && identity.CompanyId == CompanyId ? identity.UserId : (UserId?)null;
        var context = new ChannelContext(_twilio, _engine, this, fetched.Sid, creator);
        if (!_engine.TrySeed(context.Address, ChannelAttributes.Parse(fetched.Attributes ?? ""))
            && (await context.GetDocumentAsync(cancellationToken).ConfigureAwait(false)).ToJson() != fetched.Attributes)
        {
            // Written meanwhile, or by another process. Which of the two is newer only the engine can find out, by reading in turn.
            _engine.Forget(context.Address);
        }

        await context.DemandAsync(ChannelAction.Fetch, caller, cancellationToken).ConfigureAwait(false);
        return new Channel(context);
    }
}
