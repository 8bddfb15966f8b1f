using FuseChat.Runtime.Stores;

namespace FuseChat.Chat;

/// <summary>A message was sent, the answer was lost, and whether Twilio has or will have the message cannot be told.</summary>
/// <remarks>
/// It is looked for again before each of the next operations on the channel, for five minutes, and counted once it is there: the
/// counters need no care. To send it for sure, call <see cref="ChannelMessages.ResendAsync"/> with <see cref="SendId"/>, the later
/// the safer: a request that Twilio carries out only after that call has looked for it makes a second message.
/// </remarks>
public sealed class MessageOutcomeUnknownException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="sendId">The mark that the message carries.</param>
    /// <param name="cause">The error of the request.</param>
    public MessageOutcomeUnknownException(ResourceAddress channel, string sendId, Exception cause)
        : base($"Whether the message with the send_id '{sendId}' is or will be in channel {channel} is unknown: its answer was lost", cause)
        => (Channel, SendId) = (channel, sendId);

    /// <summary>The channel.</summary>
    public ResourceAddress Channel { get; }

    /// <summary>The mark that the message carries, if it is there.</summary>
    public string SendId { get; }
}
