namespace FuseChat.Emulator.Store;

/// <summary>Who may see a channel.</summary>
internal enum ChannelVisibility
{
    /// <summary>Everybody in the service.</summary>
    Public,

    /// <summary>Its members.</summary>
    Private,
}
