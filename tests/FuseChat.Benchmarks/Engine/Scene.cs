namespace FuseChat.Benchmarks.Engine;

/// <summary>Who sends how to what kind of store.</summary>
/// <param name="Title">In words.</param>
/// <param name="Tasks">How many send at the same time, each one message after the other.</param>
/// <param name="Document">The channel's document.</param>
/// <param name="Latency">How long a call of the store takes.</param>
/// <param name="SliceTime">How long one contender sends before the next has its turn.</param>
internal sealed record Scene(string Title, int Tasks, Document Document, TimeSpan Latency, TimeSpan SliceTime);
