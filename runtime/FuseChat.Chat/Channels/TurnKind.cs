namespace FuseChat.Chat;

/// <summary>What an operation on a channel must not be mixed up with.</summary>
internal enum TurnKind
{
    /// <summary>Makes a message out of the participants, then counts it for them: nobody may join or leave in between.</summary>
    Send,

    /// <summary>Takes a message off a counter: it must have been counted before.</summary>
    Read,

    /// <summary>Changes who takes part, at Twilio and in the document.</summary>
    Membership,

    /// <summary>Makes counters and members what they should be: nothing else goes on.</summary>
    Repair,
}
