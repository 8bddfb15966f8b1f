namespace FuseChat.Emulator.Store;

/// <summary>A call that the chat service refuses. The message is for the client to read.</summary>
internal sealed class ChatException(ChatProblem problem, string message) : Exception(message)
{
    public ChatProblem Problem { get; } = problem;

    /// <summary>Whose message is left to the dialect, which knows the path that was asked for.</summary>
    public static ChatException NotFound() => new(ChatProblem.NotFound, "The requested resource was not found");
}
