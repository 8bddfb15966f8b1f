namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>What a new user is made of. What is <see langword="null"/> is not sent.</summary>
public sealed record ConversationUserCreation
{
    /// <summary>The application's name of the user (<c>Identity</c>), unique in the service; case matters.</summary>
    public required string Identity { get; init; }

    /// <summary>Name for people (<c>FriendlyName</c>), at most 256 characters.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>JSON to store (<c>Attributes</c>), at most <see cref="TwilioLimits.UserAttributesBytes"/>.</summary>
    public string? Attributes { get; init; }

    /// <summary>SID of a service role, <c>RL…</c> (<c>RoleSid</c>).</summary>
    /// <value>The service's default role where <see langword="null"/>.</value>
    public string? RoleSid { get; init; }

    internal FormFields ToFields() => new()
    {
        { "Identity", Identity },
        { "FriendlyName", FriendlyName },
        { "Attributes", Attributes },
        { "RoleSid", RoleSid },
    };
}
