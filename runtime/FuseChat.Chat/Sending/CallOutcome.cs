namespace FuseChat.Chat;

/// <summary>What the error of a write tells about what Twilio did.</summary>
internal enum CallOutcome
{
    /// <summary>Nothing: it was refused, or never sent.</summary>
    NotDone,

    /// <summary>It is done or not, and will not be any more: Twilio answered for itself. What is there decides.</summary>
    Ended,

    /// <summary>It is done or not, or may still be: no answer of Twilio's own came.</summary>
    Open,
}
