namespace FuseChat.Chat.Tests.Lives;

public enum DeedKind
{
    Send,
    Read,
    Add,
    Remove,
    Leave,
    Rename,
}
