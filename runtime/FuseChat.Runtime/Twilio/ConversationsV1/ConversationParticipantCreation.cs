namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>What a new participant is made of. What is <see langword="null"/> is not sent.</summary>
public sealed record ConversationParticipantCreation
{
    /// <summary>The user's identity (<c>Identity</c>); once in a conversation, and case matters.</summary>
    public required string Identity { get; init; }

    /// <summary>JSON to store (<c>Attributes</c>), at most <see cref="TwilioLimits.MemberAttributesBytes"/>.</summary>
    public string? Attributes { get; init; }

    /// <summary>SID of a conversation role, <c>RL…</c> (<c>RoleSid</c>).</summary>
    /// <value>The service's default conversation role where <see langword="null"/>.</value>
    public string? RoleSid { get; init; }

    internal FormFields ToFields() => new()
    {
        { "Identity", Identity },
        { "Attributes", Attributes },
        { "RoleSid", RoleSid },
    };
}
