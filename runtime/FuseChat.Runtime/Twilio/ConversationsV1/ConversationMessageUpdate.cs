namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>What to change of a message. What is <see langword="null"/> stays as it is; an empty string is sent.</summary>
public sealed record ConversationMessageUpdate
{
    /// <summary>The text (<c>Body</c>), at most 32 KiB between chat users.</summary>
    public string? Body { get; init; }

    /// <summary>JSON that replaces the whole stored string (<c>Attributes</c>).</summary>
    /// <value>At most <see cref="TwilioLimits.MessageAttributesBytes"/>.</value>
    public string? Attributes { get; init; }

    internal FormFields ToFields() => new()
    {
        { "Body", Body },
        { "Attributes", Attributes },
    };
}
