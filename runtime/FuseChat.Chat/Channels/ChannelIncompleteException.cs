namespace FuseChat.Chat;

/// <summary>A channel is made, with its whole document; not all of its participants are known to be members at Twilio.</summary>
/// <remarks>
/// They are made members before the next operation on the channel, by <see cref="Channel.RepairAsync"/>, or by
/// <see cref="CompanyChat.EnsureChannelAsync"/> with the same key. <see cref="Channel.DeleteAsync"/> takes the channel back.
/// </remarks>
public sealed class ChannelIncompleteException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="cause">Why a participant could not be made a member.</param>
    public ChannelIncompleteException(Channel channel, Exception cause)
        : base($"Channel {channel?.Sid} is made, but not all of its participants are members", cause)
        => Channel = channel!;

    /// <summary>The channel.</summary>
    public Channel Channel { get; }
}
