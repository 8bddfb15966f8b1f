namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>What to change of a user. What is <see langword="null"/> stays as it is; an empty string is sent.</summary>
public sealed record ConversationUserUpdate
{
    /// <summary>Name for people (<c>FriendlyName</c>), at most 256 characters.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>JSON that replaces the whole stored string (<c>Attributes</c>).</summary>
    /// <value>At most <see cref="TwilioLimits.UserAttributesBytes"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>SID of a service role, <c>RL…</c> (<c>RoleSid</c>).</summary>
    public string? RoleSid { get; init; }

    internal FormFields ToFields() => new()
    {
        { "FriendlyName", FriendlyName },
        { "Attributes", Attributes },
        { "RoleSid", RoleSid },
    };
}
