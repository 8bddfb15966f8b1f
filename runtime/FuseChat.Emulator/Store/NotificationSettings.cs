namespace FuseChat.Emulator.Store;

/// <summary>Push notifications of a service: kept, never sent.</summary>
internal sealed record NotificationSettings
{
    public bool LogEnabled { get; init; }

    public NotificationRule NewMessage { get; init; } = new();

    public NotificationRule AddedToChannel { get; init; } = new();

    public NotificationRule RemovedFromChannel { get; init; } = new();

    public NotificationRule InvitedToChannel { get; init; } = new();

    /// <summary>New messages with media, which Conversations v1 sets apart; it has no sound.</summary>
    public NotificationRule NewMedia { get; init; } = new();

    /// <summary>Only new messages count on a badge.</summary>
    public bool BadgeCountEnabled { get; init; }
}
