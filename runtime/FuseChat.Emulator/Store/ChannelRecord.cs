namespace FuseChat.Emulator.Store;

/// <summary>A channel as stored.</summary>
internal sealed record ChannelRecord : IStored
{
    public required string Sid { get; init; }

    public required long Position { get; init; }

    public required string ServiceSid { get; init; }

    public required string? FriendlyName { get; init; }

    public required string? UniqueName { get; init; }

    public required string Attributes { get; init; }

    public required ChannelVisibility Visibility { get; init; }

    public required string CreatedBy { get; init; }

    public ConversationState State { get; init; } = ConversationState.Active;

    public TimeSpan? InactiveTimer { get; init; }

    public TimeSpan? ClosedTimer { get; init; }

    /// <summary>The last change of the channel or message in it: what the timers count from.</summary>
    public required DateTimeOffset LastActive { get; init; }

    public string? MessagingServiceSid { get; init; }

    public string? EmailAddress { get; init; }

    public string? EmailName { get; init; }

    /// <summary>Index of the next message, from 0; the index of a deleted message is not given again.</summary>
    public int NextIndex { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    string? IStored.Key => UniqueName;
}
