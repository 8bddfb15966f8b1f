namespace FuseChat.Emulator.Store;

/// <summary>What a service lets its owner set. The emulator acts on the two limits and keeps the rest.</summary>
internal sealed record ServiceSettings
{
    public bool ReadStatusEnabled { get; init; } = true;

    public bool ReachabilityEnabled { get; init; }

    public int TypingIndicatorTimeout { get; init; } = 5;

    public int ConsumptionReportInterval { get; init; } = 10;

    public int MaxMembersPerChannel { get; init; } = ChatLimits.DefaultMembersPerChannel;

    public int MaxChannelsPerUser { get; init; } = ChatLimits.DefaultChannelsPerUser;

    public string MediaCompatibilityMessage { get; init; } = "Media messages are not supported by your client";

    public NotificationSettings Notifications { get; init; } = new();

    public WebhookSettings Webhooks { get; init; } = new();
}
