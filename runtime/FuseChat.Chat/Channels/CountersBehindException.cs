using FuseChat.Runtime.Stores;

namespace FuseChat.Chat;

/// <summary>What was asked for is done: the message is sent, or marked as read. The channel's counters may not show it yet.</summary>
/// <remarks>They are recomputed from the messages before the next operation on the channel, or by <see cref="Channel.RepairAsync"/>.</remarks>
public sealed class CountersBehindException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="messageSid">SID of the message.</param>
    /// <param name="cause">Why the counters could not be changed.</param>
    public CountersBehindException(ResourceAddress channel, string messageSid, Exception cause)
        : base($"Message {messageSid} is sent or marked; the counters of channel {channel} may not show it until they are repaired", cause)
        => (Channel, MessageSid) = (channel, messageSid);

    /// <summary>The channel.</summary>
    public ResourceAddress Channel { get; }

    /// <summary>SID (<c>IM…</c>) of the message.</summary>
    public string MessageSid { get; }
}
