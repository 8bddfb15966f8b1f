namespace FuseChat.Chat.CrashTests.Victim;

/// <summary>What the victim does, once.</summary>
public enum Operation
{
    Create,
    Add,
    Remove,
    Leave,
    Rename,
    Send,
    Resend,
    Read,
    Delete,
}
