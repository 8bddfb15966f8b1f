namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>A Chat v2 Message.</summary>
public sealed record ChatMessage
{
    /// <summary>SID, <c>IM…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the service, <c>IS…</c> (<c>service_sid</c>).</summary>
    public required string ServiceSid { get; init; }

    /// <summary>SID of the channel, <c>CH…</c> (<c>channel_sid</c>).</summary>
    public required string ChannelSid { get; init; }

    /// <summary>Identity of the author (<c>from</c>).</summary>
    /// <value><c>system</c> for one sent over REST without <c>From</c>.</value>
    public string? From { get; init; }

    /// <summary>The text (<c>body</c>).</summary>
    public string? Body { get; init; }

    /// <summary>Place in the channel (<c>index</c>), from 0 in the order of receipt; numbers may be skipped.</summary>
    public int Index { get; init; }

    /// <summary>The stored string (<c>attributes</c>), character for character.</summary>
    /// <value><c>{}</c> where nothing was set; JSON null, as Twilio sends at times, is <see langword="null"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>Whether the body was changed after sending (<c>was_edited</c>).</summary>
    public bool WasEdited { get; init; }

    /// <summary>Identity of who changed the message last (<c>last_updated_by</c>).</summary>
    public string? LastUpdatedBy { get; init; }

    /// <summary>When the message was sent (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the message was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds: too coarse to tell two writes apart.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
