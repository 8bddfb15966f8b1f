using System.Collections.Concurrent;

namespace FuseChat.Chat.Tests.Support;

/// <summary>The calls that a process gives up when the test says so, as if no answer had come in time.</summary>
public sealed class Impatience
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _next = [];

    /// <summary>The next call of a kind, such as <c>POST Messages</c>, is given up once the result is completed.</summary>
    public TaskCompletionSource Next(string call) => _next[call] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource? Take(string call) => _next.TryRemove(call, out var giveUp) ? giveUp : null;
}
