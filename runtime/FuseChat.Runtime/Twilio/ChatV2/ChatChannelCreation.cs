namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>What a new channel is made of. What is <see langword="null"/> is not sent.</summary>
public sealed record ChatChannelCreation
{
    /// <summary>Name for people (<c>FriendlyName</c>), at most 64 characters.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>
    /// Name by which the channel can be fetched instead of its SID (<c>UniqueName</c>), at most 64 characters, unique in the
    /// service. It makes a repeated creation fail instead of making a second channel.
    /// </summary>
    public string? UniqueName { get; init; }

    /// <summary>JSON to store (<c>Attributes</c>), at most <see cref="TwilioLimits.ChannelAttributesBytes"/>.</summary>
    public string? Attributes { get; init; }

    /// <summary>Who may find the channel (<c>Type</c>).</summary>
    /// <value>Twilio's default, which is undocumented, where <see langword="null"/>.</value>
    public ChatChannelType? Type { get; init; }

    /// <summary>Identity of the creator (<c>CreatedBy</c>).</summary>
    /// <value><c>system</c> where <see langword="null"/>.</value>
    public string? CreatedBy { get; init; }

    internal FormFields ToFields() => new()
    {
        { "FriendlyName", FriendlyName },
        { "UniqueName", UniqueName },
        { "Attributes", Attributes },
        { "Type", Type?.ToFieldValue() },
        { "CreatedBy", CreatedBy },
    };
}
