namespace FuseChat.Chat.Tests.Faults;

/// <summary>What a caller was told.</summary>
public enum Truth
{
    Done,
    NotDone,
    Unknown,
}
