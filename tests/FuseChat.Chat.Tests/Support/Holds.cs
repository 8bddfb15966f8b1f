using System.Collections.Concurrent;

namespace FuseChat.Chat.Tests.Support;

/// <summary>The calls whose answers a test holds.</summary>
public sealed class Holds
{
    private readonly ConcurrentDictionary<string, Hold> _next = [];
    private int _begun;

    /// <summary>How many calls have begun, answered or not.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>Holds the next call of a kind, such as <c>POST Messages</c>.</summary>
    public Hold Next(string call) => _next[call] = new Hold();

    public void Begin() => Interlocked.Increment(ref _begun);

    public Task PassAsync(string call) => _next.TryRemove(call, out var hold) ? hold.PassAsync() : Task.CompletedTask;
}
