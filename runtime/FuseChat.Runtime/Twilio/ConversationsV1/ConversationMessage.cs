namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>A Conversations v1 Message.</summary>
public sealed record ConversationMessage
{
    /// <summary>SID, <c>IM…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the service, <c>IS…</c> (<c>chat_service_sid</c>).</summary>
    public string? ChatServiceSid { get; init; }

    /// <summary>SID of the conversation, <c>CH…</c> (<c>conversation_sid</c>).</summary>
    public required string ConversationSid { get; init; }

    /// <summary>Identity of the author (<c>author</c>).</summary>
    /// <value><c>system</c> for one sent over REST without <c>Author</c>.</value>
    public string? Author { get; init; }

    /// <summary>The text (<c>body</c>).</summary>
    public string? Body { get; init; }

    /// <summary>Place in the conversation (<c>index</c>), from 0 in the order of receipt; numbers may be skipped.</summary>
    public int Index { get; init; }

    /// <summary>The stored string (<c>attributes</c>), character for character.</summary>
    /// <value><c>{}</c> where nothing was set; JSON null, as Twilio sends at times, is <see langword="null"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>SID of the author as a participant, <c>MB…</c> (<c>participant_sid</c>).</summary>
    /// <value><see langword="null"/> where the author is none.</value>
    public string? ParticipantSid { get; init; }

    /// <summary>When the message was sent (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the message was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds; <see langword="null"/> at times where it never was.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
