namespace FuseChat.Emulator.Paging;

/// <summary>How a position is written as a <c>PageToken</c>.</summary>
internal enum PageTokens
{
    /// <summary>As something that says nothing to a client.</summary>
    Opaque,

    /// <summary>As the index of a message.</summary>
    MessageIndex,
}
