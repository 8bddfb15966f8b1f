using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Twilio;

/// <summary>The limits of Twilio's chat resources that this library holds its callers to before any call.</summary>
/// <remarks>
/// Source: the Conversations limits page, which gives 16 KB for a Conversation and 4 KB for a Message and a Participant. The
/// Chat v2 pages state no sizes, and no page states one for a User; Conversations runs on the same store, so its limits are
/// the safe ones for both dialects. A KB is 1024 bytes on Twilio's error pages; bytes are those of the string in UTF-8.
/// </remarks>
public static class TwilioLimits
{
    /// <summary>Largest <c>attributes</c> string of a channel, in UTF-8 bytes.</summary>
    public const int ChannelAttributesBytes = 16 * 1024;

    /// <summary>Largest <c>attributes</c> string of a message, in UTF-8 bytes.</summary>
    public const int MessageAttributesBytes = 4 * 1024;

    /// <summary>Largest <c>attributes</c> string of a member, in UTF-8 bytes.</summary>
    public const int MemberAttributesBytes = 4 * 1024;

    /// <summary>Largest <c>attributes</c> string of a user, in UTF-8 bytes. Undocumented; taken to be that of a member.</summary>
    public const int UserAttributesBytes = 4 * 1024;

    /// <summary>Entries on one page of a list where none are asked for: 50.</summary>
    public const int DefaultPageSize = 50;

    /// <summary>Most entries on one page of a list of Chat v2 users, channels, members or messages: 100.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Largest <c>attributes</c> string of a kind of resource.</summary>
    /// <param name="resource">The kind.</param>
    /// <returns>A number of UTF-8 bytes.</returns>
    public static int AttributesBytes(TwilioResource resource) => resource switch
    {
        TwilioResource.Channel => ChannelAttributesBytes,
        TwilioResource.Message => MessageAttributesBytes,
        TwilioResource.Member => MemberAttributesBytes,
        TwilioResource.User => UserAttributesBytes,
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, null),
    };
}
