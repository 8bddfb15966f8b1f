namespace FuseChat.Chat;

/// <summary>What somebody may want to do with a channel.</summary>
public enum ChannelAction
{
    /// <summary>See the channel and its document.</summary>
    Fetch,

    /// <summary>Send a message.</summary>
    Send,

    /// <summary>Mark a message as read.</summary>
    Read,

    /// <summary>Add a member.</summary>
    AddMember,

    /// <summary>Remove another member.</summary>
    RemoveMember,

    /// <summary>Leave.</summary>
    Leave,

    /// <summary>Rename the channel.</summary>
    Rename,

    /// <summary>Delete the channel.</summary>
    Delete,
}
