using FuseChat.Runtime.Applying;

namespace FuseChat.Chat;

/// <summary>What all companies and channels of one <see cref="ChatSystem"/> share.</summary>
/// <param name="twilio">Twilio in one of its dialects.</param>
/// <param name="engine">Changes documents.</param>
/// <param name="time">Tells when messages were sent.</param>
internal sealed class ChatCore(IChatDialect twilio, ApplyEngine engine, TimeProvider time)
{
    public IChatDialect Twilio => twilio;

    public ApplyEngine Engine => engine;

    public TimeProvider Time => time;

    /// <summary>Orders the operations on each channel.</summary>
    public ChannelTurns Turns { get; } = new();

    /// <summary>Which channels need a repair before the next operation.</summary>
    public Doubts Doubts { get; } = new();
}
