namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>What to change of a member. What is <see langword="null"/> stays as it is; an empty string is sent.</summary>
public sealed record ChatMemberUpdate
{
    /// <summary>JSON that replaces the whole stored string (<c>Attributes</c>).</summary>
    /// <value>At most <see cref="TwilioLimits.MemberAttributesBytes"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>SID of a channel role, <c>RL…</c> (<c>RoleSid</c>).</summary>
    public string? RoleSid { get; init; }

    internal FormFields ToFields() => new()
    {
        { "Attributes", Attributes },
        { "RoleSid", RoleSid },
    };
}
