using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat;

/// <summary>The chat of one company: its users and its channels.</summary>
public sealed class CompanyChat
{
    private readonly ChatCore _core;

    internal CompanyChat(ChatCore core, Guid companyId, string serviceSid)
        => (_core, CompanyId, ServiceSid) = (core, companyId, serviceSid);

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
    public Task<string> CreateUserAsync(UserId user, string? name = null, CancellationToken cancellationToken = default)
        => _core.Twilio.CreateUserAsync(ServiceSid, IdentityOf(user).ToString(), name, cancellationToken);

    /// <summary>Makes a private channel with its document, and adds its participants as members.</summary>
    /// <remarks>
    /// Calls: one for the channel and one for each participant, each sent again where its answer is lost: the channel has a
    /// unique name of the system's own. The caller can stop waiting, but what has begun is finished.
    /// </remarks>
    /// <param name="creator">Who makes the channel; must be among the participants, and alone may add, remove and delete.</param>
    /// <param name="name">The channel's name; none where <see langword="null"/>.</param>
    /// <param name="participants">Who takes part, in order; repeated ids count once.</param>
    /// <param name="cancellationToken">Stops waiting; the channel may be made all the same.</param>
    /// <exception cref="ArgumentException">The creator is not among the participants.</exception>
    /// <exception cref="AttributesTooLargeException">The document would be larger than Twilio stores; nothing was called.</exception>
    /// <exception cref="ChannelIncompleteException">The channel is made, and some participants may not be members yet.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<Channel> CreateChannelAsync(
        UserId creator, string? name, AttributeArray<UserId> participants, CancellationToken cancellationToken = default)
        => EnsureChannelAsync(Guid.NewGuid().ToString("N"), creator, name, participants, cancellationToken);

    /// <summary>Makes a private channel once: called again with the same key and creator it gives the same channel, completed.</summary>
    /// <remarks>
    /// So that a caller whose process ended can call again and leave no second channel behind. Of a channel that is there already
    /// the name, the participants and the counters stay as they are; participants who are no members at Twilio are added.
    /// </remarks>
    /// <param name="key">What tells the creator's channels apart, such as the caller's own id of it: 1 to 50 characters.</param>
    /// <param name="creator">Who makes the channel; must be among the participants, and alone may add, remove and delete.</param>
    /// <param name="name">The channel's name; none where <see langword="null"/>.</param>
    /// <param name="participants">Who takes part, in order; repeated ids count once.</param>
    /// <param name="cancellationToken">Stops waiting; the channel may be made all the same.</param>
    /// <exception cref="ArgumentException">The creator is not among the participants, or the key is too short or too long.</exception>
    /// <exception cref="AttributesTooLargeException">The document would be larger than Twilio stores; nothing was called.</exception>
    /// <exception cref="ChannelIncompleteException">The channel is there, and some participants may not be members yet.</exception>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public Task<Channel> EnsureChannelAsync(
        string key, UserId creator, string? name, AttributeArray<UserId> participants, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, ChannelName.MaxKeyLength, nameof(key));
        ArgumentNullException.ThrowIfNull(participants);
        if (!participants.Contains(creator))
        {
            throw new ArgumentException($"The creator {creator} must be among the participants {participants}", nameof(participants));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new ChannelCreation(_core, this).RunAsync(new ChannelName(creator, key), ChannelAttributes.Created(name, participants))
            .WaitAsync(cancellationToken);
    }

    /// <summary>Repairs a channel, whoever takes part in it: for the backend, after a process ended in the middle of an operation.</summary>
    /// <remarks>Calls: one to fetch the channel, and those of <see cref="Channel.RepairAsync"/>, which says what is repaired.</remarks>
    /// <param name="channelSid">SID (<c>CH…</c>) of the channel.</param>
    /// <param name="progress">Told after each 100 messages, and at the end; nobody where <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up; some may be repaired.</param>
    /// <exception cref="TwilioApiException">Twilio refused; code 20404 where there is no such channel.</exception>
    /// <exception cref="AttributesFormatException">The channel's attributes are not a channel document.</exception>
    public async Task<RepairReport> RepairChannelAsync(
        string channelSid, IProgress<RepairProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var fetched = await _core.Twilio.FetchChannelAsync(ServiceSid, channelSid, cancellationToken).ConfigureAwait(false);
        return await new Channel(ContextOf(fetched)).RepairAsync(progress, cancellationToken).ConfigureAwait(false);
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
        using var seed = _core.Engine.BeginSeed(ResourceAddress.Channel(ServiceSid, channelSid));
        var fetched = await _core.Twilio.FetchChannelAsync(ServiceSid, channelSid, cancellationToken).ConfigureAwait(false);
        var context = ContextOf(fetched);
        var document = ChannelAttributes.Parse(fetched.Attributes ?? "");
        if (!(seed.Resource == context.Address && seed.TryComplete(document))
            && (await context.GetDocumentAsync(cancellationToken).ConfigureAwait(false)).ToJson() != fetched.Attributes)
        {
            // Written meanwhile, or by another process. Which of the two is newer only the engine can find out, by reading in turn.
            context.Engine.Forget(context.Address);
        }

        await context.DemandAsync(ChannelAction.Fetch, caller, cancellationToken).ConfigureAwait(false);
        return new Channel(context);
    }

    /// <summary>What operations on a channel need to know.</summary>
    internal ChannelContext ContextOf(TwilioChannel channel) => new(_core, this, channel.Sid, CreatorOf(channel));

    private UserId? CreatorOf(TwilioChannel channel)
        => ChatIdentity.TryParse(channel.CreatedBy, out var identity) && identity.CompanyId == CompanyId ? identity.UserId
            : channel.CreatedBy is null or "system" && ChannelName.TryParse(channel.UniqueName, out var name) ? name.Creator
            : null;
}
