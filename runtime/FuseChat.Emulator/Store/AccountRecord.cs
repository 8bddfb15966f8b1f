namespace FuseChat.Emulator.Store;

/// <summary>What the account lets its owner set for Conversations.</summary>
internal sealed record AccountRecord
{
    /// <summary>The service behind paths that name none; null until such a path is used.</summary>
    public string? DefaultServiceSid { get; init; }

    public string? MessagingServiceSid { get; init; }

    /// <summary>For new conversations that say nothing else.</summary>
    public TimeSpan? InactiveTimer { get; init; }

    public TimeSpan? ClosedTimer { get; init; }

    public WebhookSettings Webhooks { get; init; } = new();

    /// <summary><c>webhook</c> or <c>flex</c>.</summary>
    public string WebhookTarget { get; init; } = "webhook";
}
