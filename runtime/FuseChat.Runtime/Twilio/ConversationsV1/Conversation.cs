namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>A Conversations v1 Conversation: participants and their messages; what Chat v2 calls a channel.</summary>
public sealed record Conversation
{
    /// <summary>SID, <c>CH…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the service, <c>IS…</c> (<c>chat_service_sid</c>).</summary>
    public required string ChatServiceSid { get; init; }

    /// <summary>Name for people (<c>friendly_name</c>).</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Name by which the conversation can be fetched instead of its SID (<c>unique_name</c>).</summary>
    /// <value><see langword="null"/> where it has none.</value>
    public string? UniqueName { get; init; }

    /// <summary>The stored string (<c>attributes</c>), character for character.</summary>
    /// <value><c>{}</c> where nothing was set; JSON null, as Twilio sends at times, is <see langword="null"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>Whether it takes messages (<c>state</c>).</summary>
    /// <value><c>initializing</c>, <c>active</c>, <c>inactive</c> or <c>closed</c>; a closed one cannot be changed.</value>
    public string? State { get; init; }

    /// <summary>When the conversation was made (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the conversation was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds: too coarse to tell two writes apart.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
