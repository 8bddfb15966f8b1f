namespace FuseChat.Emulator.Store;

/// <summary>Where a channel is in its life. Chat v2 does not show it.</summary>
internal enum ConversationState
{
    Initializing,
    Active,
    Inactive,

    /// <summary>For good: nothing is added or changed any more.</summary>
    Closed,
}
