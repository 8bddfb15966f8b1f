namespace FuseChat.Emulator;

/// <summary>Whether a fault strikes before or after the emulator does what was asked.</summary>
public enum FaultMoment
{
    /// <summary>Nothing has been stored. After an answer, a drop or a spoilt body, nothing will be.</summary>
    BeforeCommit,

    /// <summary>What was asked is done and stored, or refused; only the answer has not been sent.</summary>
    AfterCommit,
}
