namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>A Chat v2 Channel: members and their messages.</summary>
public sealed record ChatChannel
{
    /// <summary>SID, <c>CH…</c> (<c>sid</c>).</summary>
    public required string Sid { get; init; }

    /// <summary>SID of the service, <c>IS…</c> (<c>service_sid</c>).</summary>
    public required string ServiceSid { get; init; }

    /// <summary>Name for people (<c>friendly_name</c>).</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Name by which the channel can be fetched instead of its SID (<c>unique_name</c>).</summary>
    /// <value><see langword="null"/> where it has none.</value>
    public string? UniqueName { get; init; }

    /// <summary>The stored string (<c>attributes</c>), character for character.</summary>
    /// <value><c>{}</c> where nothing was set; JSON null, as Twilio sends at times, is <see langword="null"/>.</value>
    public string? Attributes { get; init; }

    /// <summary>Who may find the channel (<c>type</c>).</summary>
    public required ChatChannelType Type { get; init; }

    /// <summary>Identity of the creator (<c>created_by</c>).</summary>
    /// <value><c>system</c> for one made over REST without <c>CreatedBy</c>.</value>
    public string? CreatedBy { get; init; }

    /// <summary>Number of members (<c>members_count</c>), from 0.</summary>
    public int MembersCount { get; init; }

    /// <summary>Number of messages (<c>messages_count</c>), from 0.</summary>
    public int MessagesCount { get; init; }

    /// <summary>When the channel was made (<c>date_created</c>).</summary>
    /// <value>UTC, whole seconds.</value>
    public DateTimeOffset? DateCreated { get; init; }

    /// <summary>When the channel was last changed (<c>date_updated</c>).</summary>
    /// <value>UTC, whole seconds: too coarse to tell two writes apart.</value>
    public DateTimeOffset? DateUpdated { get; init; }
}
