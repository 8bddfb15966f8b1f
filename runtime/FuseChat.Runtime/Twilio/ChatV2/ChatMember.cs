namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>A Chat v2 Member: a user in a channel.</summary>
public sealed record ChatMember
{
    /// <summary>SID, <c>MB…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the service, <c>IS…</c> (<c>service_sid</c>).</summary>
    public required string ServiceSid { get; init; }

    /// <summary>SID of the channel, <c>CH…</c> (<c>channel_sid</c>).</summary>
    public required string ChannelSid { get; init; }

    /// <summary>The user's identity (<c>identity</c>); case matters.</summary>
    public required string Identity { get; init; }

    /// <summary>SID of the member's channel role, <c>RL…</c> (<c>role_sid</c>).</summary>
    public string? RoleSid { get; init; }

    /// <summary>The stored string (<c>attributes</c>), character for character.</summary>
    /// <value><c>{}</c> where nothing was set; JSON null, as Twilio sends at times, is <see langword="null"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>Index of the last message that the member read (<c>last_consumed_message_index</c>).</summary>
    /// <value><see langword="null"/> until a client sets it.</value>
    public int? LastConsumedMessageIndex { get; init; }

    /// <summary>When the member was added (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the member was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
