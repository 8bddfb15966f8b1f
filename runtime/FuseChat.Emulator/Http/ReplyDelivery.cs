namespace FuseChat.Emulator.Http;

/// <summary>How an answer reaches the client.</summary>
internal enum ReplyDelivery
{
    Whole,

    /// <summary>The head and half of the body; then the connection closes.</summary>
    Truncated,

    /// <summary>Not at all; the connection closes.</summary>
    Dropped,
}
