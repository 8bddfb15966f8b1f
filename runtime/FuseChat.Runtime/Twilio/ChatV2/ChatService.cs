namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>A Chat v2 Service: a world of its own with users, channels and roles.</summary>
public sealed record ChatService
{
    /// <summary>SID, <c>IS…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the account, <c>AC…</c> (<c>account_sid</c>).</summary>
    public string? AccountSid { get; init; }

    /// <summary>Name for people (<c>friendly_name</c>).</summary>
    public string? FriendlyName { get; init; }

    /// <summary>SID of the role that new users get, <c>RL…</c> (<c>default_service_role_sid</c>).</summary>
    public string? DefaultServiceRoleSid { get; init; }

    /// <summary>SID of the role that new members get, <c>RL…</c> (<c>default_channel_role_sid</c>).</summary>
    public string? DefaultChannelRoleSid { get; init; }

    /// <summary>SID of the role that a channel's creator gets, <c>RL…</c> (<c>default_channel_creator_role_sid</c>).</summary>
    public string? DefaultChannelCreatorRoleSid { get; init; }

    /// <summary>When the service was made (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the service was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
