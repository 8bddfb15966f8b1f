namespace FuseChat.Runtime.Twilio;

/// <summary>One of Twilio's two APIs over the same chat resources: the same SIDs, the same <c>attributes</c>.</summary>
public enum TwilioDialect
{
    /// <summary>Programmable Chat v2, past its announced sunset: channels and members.</summary>
    ChatV2,

    /// <summary>Conversations v1, its successor: conversations and participants.</summary>
    ConversationsV1,
}
