namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>What a new message is made of. What is <see langword="null"/> is not sent.</summary>
public sealed record ChatMessageCreation
{
    /// <summary>Identity of the author (<c>From</c>).</summary>
    /// <value><c>system</c> where <see langword="null"/>.</value>
    public string? From { get; init; }

    /// <summary>The text (<c>Body</c>), at most 32 KiB.</summary>
    public string? Body { get; init; }

    /// <summary>JSON to store (<c>Attributes</c>), at most <see cref="TwilioLimits.MessageAttributesBytes"/>.</summary>
    public string? Attributes { get; init; }

    internal FormFields ToFields() => new()
    {
        { "From", From },
        { "Body", Body },
        { "Attributes", Attributes },
    };
}
