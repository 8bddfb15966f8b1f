namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>A Conversations v1 Participant: a user, or an address outside, in a conversation; what Chat v2 calls a member.</summary>
public sealed record ConversationParticipant
{
    /// <summary>SID, <c>MB…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the service, <c>IS…</c> (<c>chat_service_sid</c>).</summary>
    public string? ChatServiceSid { get; init; }

    /// <summary>SID of the conversation, <c>CH…</c> (<c>conversation_sid</c>).</summary>
    public required string ConversationSid { get; init; }

    /// <summary>The user's identity (<c>identity</c>); case matters.</summary>
    /// <value><see langword="null"/> for one who takes part by an address, such as a telephone number.</value>
    public string? Identity { get; init; }

    /// <summary>SID of the participant's role, <c>RL…</c> (<c>role_sid</c>).</summary>
    public string? RoleSid { get; init; }

    /// <summary>The stored string (<c>attributes</c>), character for character.</summary>
    /// <value><c>{}</c> where nothing was set; JSON null, as Twilio sends at times, is <see langword="null"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>Index of the last message that the participant read (<c>last_read_message_index</c>).</summary>
    /// <value><see langword="null"/> until a client sets it.</value>
    public int? LastReadMessageIndex { get; init; }

    /// <summary>When the participant was added (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the participant was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds: too coarse to tell two writes apart.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
