using FuseChat.Chat;
using FuseChat.Runtime.Stores;

namespace FuseChat.Benchmarks.Engine;

/// <summary>One way to send a message's counters to a channel without losing any among its own callers.</summary>
internal abstract class Contender : IAsyncDisposable
{
    protected static readonly ResourceAddress Channel = ResourceAddress.Channel("IS00000000000000000000000000000001", "CH00000000000000000000000000000001");

    protected Contender(Scene scene)
    {
        Store = new MemoryStore(scene.Latency);
        Store.Texts[Channel] = scene.Document.Channel;
        Author = new UserId(scene.Document.Id);
    }

    internal abstract string Name { get; }

    internal MemoryStore Store { get; }

    /// <summary>The document as it is stored.</summary>
    internal ChannelAttributes Stored => ChannelAttributes.Parse(Store.Texts[Channel]);

    protected UserId Author { get; }

    /// <summary>Counts one message, and waits until it is stored.</summary>
    internal abstract Task SendAsync();

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
