namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>What to change of a participant. What is <see langword="null"/> stays as it is; an empty string is sent.</summary>
public sealed record ConversationParticipantUpdate
{
    /// <summary>JSON that replaces the whole stored string (<c>Attributes</c>).</summary>
    /// <value>At most <see cref="TwilioLimits.MemberAttributesBytes"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>SID of a conversation role, <c>RL…</c> (<c>RoleSid</c>).</summary>
    public string? RoleSid { get; init; }

    internal FormFields ToFields() => new()
    {
        { "Attributes", Attributes },
        { "RoleSid", RoleSid },
    };
}
