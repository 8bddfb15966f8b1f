namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>A Conversations v1 Service: users, conversations and roles of their own; the same as a Chat v2 Service.</summary>
public sealed record ConversationService
{
    /// <summary>SID, <c>IS…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the account, <c>AC…</c> (<c>account_sid</c>).</summary>
    public string? AccountSid { get; init; }

    /// <summary>Name for people (<c>friendly_name</c>).</summary>
    public string? FriendlyName { get; init; }

    /// <summary>When the service was made (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the service was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds: too coarse to tell two writes apart.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
