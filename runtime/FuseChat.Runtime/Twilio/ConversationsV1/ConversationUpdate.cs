namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>What to change of a conversation. What is <see langword="null"/> stays as it is; an empty string is sent.</summary>
public sealed record ConversationUpdate
{
    /// <summary>Name for people (<c>FriendlyName</c>), at most 256 characters.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Name by which the conversation can be fetched instead of its SID (<c>UniqueName</c>), unique in the service.</summary>
    public string? UniqueName { get; init; }

    /// <summary>JSON that replaces the whole stored string (<c>Attributes</c>).</summary>
    /// <value>At most <see cref="TwilioLimits.ChannelAttributesBytes"/>.</value>
    public string? Attributes { get; init; }

    internal FormFields ToFields() => new()
    {
        { "FriendlyName", FriendlyName },
        { "UniqueName", UniqueName },
        { "Attributes", Attributes },
    };
}
