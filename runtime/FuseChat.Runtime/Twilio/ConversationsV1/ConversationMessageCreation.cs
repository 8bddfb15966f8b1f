namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>What a new message is made of. What is <see langword="null"/> is not sent.</summary>
public sealed record ConversationMessageCreation
{
    /// <summary>Identity of the author (<c>Author</c>).</summary>
    /// <value><c>system</c> where <see langword="null"/>.</value>
    public string? Author { get; init; }

    /// <summary>The text (<c>Body</c>), at most 32 KiB between chat users.</summary>
    public string? Body { get; init; }

    /// <summary>JSON to store (<c>Attributes</c>), at most <see cref="TwilioLimits.MessageAttributesBytes"/>.</summary>
    public string? Attributes { get; init; }

    internal FormFields ToFields() => new()
    {
        { "Author", Author },
        { "Body", Body },
        { "Attributes", Attributes },
    };
}
