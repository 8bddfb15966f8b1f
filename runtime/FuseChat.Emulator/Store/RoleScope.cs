namespace FuseChat.Emulator.Store;

/// <summary>Where a role applies.</summary>
internal enum RoleScope
{
    /// <summary>To a member in its channel.</summary>
    Channel,

    /// <summary>To a user in the whole service.</summary>
    Service,
}
