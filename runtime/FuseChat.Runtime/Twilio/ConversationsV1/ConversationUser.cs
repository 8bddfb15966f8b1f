namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>A Conversations v1 User: an identity known to a service.</summary>
public sealed record ConversationUser
{
    /// <summary>SID, <c>US…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the service, <c>IS…</c> (<c>chat_service_sid</c>).</summary>
    public required string ChatServiceSid { get; init; }

    /// <summary>The application's name of the user (<c>identity</c>); case matters.</summary>
    public required string Identity { get; init; }

    /// <summary>Name for people (<c>friendly_name</c>).</summary>
    public string? FriendlyName { get; init; }

    /// <summary>SID of the user's service role, <c>RL…</c> (<c>role_sid</c>).</summary>
    public string? RoleSid { get; init; }

    /// <summary>The stored string (<c>attributes</c>), character for character.</summary>
    /// <value><c>{}</c> where nothing was set; JSON null, as Twilio sends at times, is <see langword="null"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>When the user was made (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the user was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds: too coarse to tell two writes apart.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
