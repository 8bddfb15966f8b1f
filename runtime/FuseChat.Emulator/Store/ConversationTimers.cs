namespace FuseChat.Emulator.Store;

/// <summary>When a channel falls asleep and when it closes by itself, counted from its last change or message.</summary>
internal static class ConversationTimers
{
    public static readonly TimeSpan ShortestInactive = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan ShortestClosed = TimeSpan.FromMinutes(10);

    /// <summary>Keeps dates in range; a timer this long never ends.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    public static DateTimeOffset? InactiveAt(this ChannelRecord channel) => channel.LastActive + channel.InactiveTimer;

    public static DateTimeOffset? ClosedAt(this ChannelRecord channel) => channel.LastActive + channel.ClosedTimer;

    public static ConversationState StateAt(this ChannelRecord channel, DateTimeOffset now) => channel.State switch
    {
        ConversationState.Closed => ConversationState.Closed,
        _ when now >= channel.ClosedAt() => ConversationState.Closed,
        ConversationState.Active when now >= channel.InactiveAt() => ConversationState.Inactive,
        var state => state,
    };

    /// <summary>A message wakes a channel that fell asleep, and winds its timers up.</summary>
    public static ChannelRecord Woken(this ChannelRecord channel, DateTimeOffset now) => channel with
    {
        State = channel.StateAt(now) == ConversationState.Inactive ? ConversationState.Active : channel.State,
        LastActive = now,
    };
}
