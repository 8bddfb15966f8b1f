namespace FuseChat.Chat;

/// <summary>What the Fuse chat asks of Twilio besides documents, the same in either dialect. Errors are those of the clients.</summary>
internal interface IChatDialect
{
    /// <summary>Makes a service; not known again when asked twice.</summary>
    Task<string> CreateServiceAsync(string name, CancellationToken cancellationToken);

    /// <summary>SIDs of the services that have a name.</summary>
    IAsyncEnumerable<string> ListServicesAsync(string name, CancellationToken cancellationToken);

    /// <summary>Makes a user, once for each identity: another one is refused.</summary>
    Task<string> CreateUserAsync(string serviceSid, string identity, string? name, CancellationToken cancellationToken);

    /// <summary>Makes a channel, once for each unique name: another one is refused.</summary>
    Task<TwilioChannel> CreateChannelAsync(
        string serviceSid, string uniqueName, string createdBy, string attributes, CancellationToken cancellationToken);

    /// <summary>Fetches a channel by SID or unique name.</summary>
    Task<TwilioChannel> FetchChannelAsync(string serviceSid, string channel, CancellationToken cancellationToken);

    /// <summary>Deletes a channel; one that is gone is no error.</summary>
    Task DeleteChannelAsync(string serviceSid, string channelSid, CancellationToken cancellationToken);

    /// <summary>Makes somebody a member; who is one already stays so.</summary>
    Task CreateMemberAsync(string serviceSid, string channelSid, string identity, CancellationToken cancellationToken);

    /// <summary>Ends a membership; who is no member is no error.</summary>
    Task DeleteMemberAsync(string serviceSid, string channelSid, string identity, CancellationToken cancellationToken);

    /// <summary>Identities of the members.</summary>
    IAsyncEnumerable<string?> ListMembersAsync(string serviceSid, string channelSid, CancellationToken cancellationToken);

    /// <summary>Makes a message; not known again when asked twice.</summary>
    Task<TwilioMessage> CreateMessageAsync(
        string serviceSid, string channelSid, string author, string body, string attributes, CancellationToken cancellationToken);

    /// <summary>Lists the messages by index, in the largest pages.</summary>
    IAsyncEnumerable<TwilioMessage> ListMessagesAsync(
        string serviceSid, string channelSid, bool newestFirst, CancellationToken cancellationToken);
}
