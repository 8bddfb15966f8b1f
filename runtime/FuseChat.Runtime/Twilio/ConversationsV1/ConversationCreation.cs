namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>What a new conversation is made of. What is <see langword="null"/> is not sent.</summary>
public sealed record ConversationCreation
{
    /// <summary>Name for people (<c>FriendlyName</c>), at most 256 characters.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Name by which the conversation can be fetched instead of its SID (<c>UniqueName</c>), unique in the service.</summary>
    /// <value>It makes a repeated creation fail instead of making a second conversation.</value>
    public string? UniqueName { get; init; }

    /// <summary>JSON to store (<c>Attributes</c>), at most <see cref="TwilioLimits.ChannelAttributesBytes"/>.</summary>
    public string? Attributes { get; init; }

    internal FormFields ToFields() => new()
    {
        { "FriendlyName", FriendlyName },
        { "UniqueName", UniqueName },
        { "Attributes", Attributes },
    };
}
