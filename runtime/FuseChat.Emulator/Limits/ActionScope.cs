namespace FuseChat.Emulator.Limits;

/// <summary>What a change counts against.</summary>
internal enum ActionScope
{
    /// <summary>Nothing: reading, and what Twilio does not list.</summary>
    None,

    /// <summary>The channel that the path names.</summary>
    Channel,

    /// <summary>The service that the path names.</summary>
    Service,
}
