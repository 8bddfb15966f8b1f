using FuseChat.Chat;
using FuseChat.Emulator;

namespace FuseChat.Benchmarks.Sending;

/// <summary>One way to send messages to one channel and to count them in its attributes.</summary>
internal abstract class Sender : IAsyncDisposable
{
    protected Sender(TwilioEmulator emulator)
    {
        Emulator = emulator;
        Http = new HttpClient(Traffic);
    }

    internal abstract string Name { get; }

    /// <summary>How many messages it sends at the same time.</summary>
    internal abstract int Tasks { get; }

    internal CountingHandler Traffic { get; } = new();

    /// <summary>How often each of the others' counters was raised, as stored.</summary>
    internal int Counted => ChannelAttributes.Parse(Emulator.FindAttributes(ChannelSid)!).UnreadMessages[new UserId(1)];

    protected TwilioEmulator Emulator { get; }

    protected HttpClient Http { get; }

    protected abstract string ChannelSid { get; }

    /// <summary>Makes the channel.</summary>
    internal abstract Task StartAsync();

    /// <summary>Sends one message and counts it.</summary>
    internal abstract Task SendAsync();

    public virtual ValueTask DisposeAsync()
    {
        Http.Dispose();
        return ValueTask.CompletedTask;
    }
}
