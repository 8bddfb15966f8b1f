namespace FuseChat.Emulator.Store;

/// <summary>What a caller may set on a channel; null where nothing is said.</summary>
internal sealed record ChannelFields
{
    public static readonly ChannelFields None = new();

    public string? FriendlyName { get; init; }

    /// <summary>An empty string takes the unique name away.</summary>
    public string? UniqueName { get; init; }

    public string? Attributes { get; init; }

    public string? CreatedBy { get; init; }

    public ConversationState? State { get; init; }

    /// <summary>Null may be said: it takes the timer away.</summary>
    public Optional<TimeSpan?> InactiveTimer { get; init; }

    public Optional<TimeSpan?> ClosedTimer { get; init; }

    public string? MessagingServiceSid { get; init; }

    public string? EmailAddress { get; init; }

    public string? EmailName { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Updated { get; init; }
}
