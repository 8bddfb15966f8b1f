using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Stores;

/// <summary>Where one <c>attributes</c> string lives: the same resource in Chat v2 and in Conversations v1.</summary>
public sealed record ResourceAddress
{
    private ResourceAddress(TwilioResource kind, string serviceSid, string? channelSid, string? sid)
        => (Kind, ServiceSid, ChannelSid, Sid) = (kind, serviceSid, channelSid, sid);

    /// <summary>The kind of resource.</summary>
    public TwilioResource Kind { get; }

    /// <summary>SID (<c>IS…</c>) of the service.</summary>
    public string ServiceSid { get; }

    /// <summary>SID (<c>CH…</c>) or unique name of the channel; <see langword="null"/> for a user.</summary>
    public string? ChannelSid { get; }

    /// <summary>SID of the message (<c>IM…</c>), or SID or identity of the member or user; <see langword="null"/> for a channel.</summary>
    public string? Sid { get; }

    /// <summary>Address of a channel's attributes.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channelSid">SID (<c>CH…</c>) of the channel. Two names of one channel are two addresses: use the SID.</param>
    public static ResourceAddress Channel(string serviceSid, string channelSid)
        => new(TwilioResource.Channel, serviceSid, channelSid, null);

    /// <summary>Address of a message's attributes.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channelSid">SID (<c>CH…</c>) of the channel.</param>
    /// <param name="messageSid">SID (<c>IM…</c>) of the message.</param>
    public static ResourceAddress Message(string serviceSid, string channelSid, string messageSid)
        => new(TwilioResource.Message, serviceSid, channelSid, messageSid);

    /// <summary>Address of a member's attributes.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="channelSid">SID (<c>CH…</c>) of the channel.</param>
    /// <param name="memberSid">SID (<c>MB…</c>) of the member. Two names of one member are two addresses: use the SID.</param>
    public static ResourceAddress Member(string serviceSid, string channelSid, string memberSid)
        => new(TwilioResource.Member, serviceSid, channelSid, memberSid);

    /// <summary>Address of a user's attributes.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="userSid">SID (<c>US…</c>) of the user. Two names of one user are two addresses: use the SID.</param>
    public static ResourceAddress User(string serviceSid, string userSid)
        => new(TwilioResource.User, serviceSid, null, userSid);

    /// <summary>A hash of the last part, which alone tells nearly all addresses apart.</summary>
    public override int GetHashCode() => (Sid ?? ChannelSid ?? ServiceSid).GetHashCode(StringComparison.Ordinal);

    /// <summary>The address as a path, such as <c>IS…/CH…/IM…</c>.</summary>
    public override string ToString() => string.Join('/', new[] { ServiceSid, ChannelSid, Sid }.OfType<string>());
}
