namespace FuseChat.Runtime.Attributes;

/// <summary>The kinds of Twilio resource that carry an <c>attributes</c> string.</summary>
/// <remarks>Source: schema keyword <c>x-twilio-resource</c>.</remarks>
public enum TwilioResource
{
    /// <summary>A Chat v2 Channel, which is a Conversations v1 Conversation.</summary>
    Channel,

    /// <summary>A Message of either API.</summary>
    Message,

    /// <summary>A Chat v2 Member, which is a Conversations v1 Participant.</summary>
    Member,

    /// <summary>A User of either API.</summary>
    User,
}
