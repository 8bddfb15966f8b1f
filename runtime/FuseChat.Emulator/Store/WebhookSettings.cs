namespace FuseChat.Emulator.Store;

/// <summary>Where and how a service announces events. Kept, not yet called.</summary>
internal sealed record WebhookSettings
{
    public string? PreUrl { get; init; }

    public string? PostUrl { get; init; }

    /// <summary><c>GET</c> or <c>POST</c>; null where nothing was said.</summary>
    public string? Method { get; init; }

    public IReadOnlyList<string>? Filters { get; init; }

    public int PreRetryCount { get; init; }

    public int PostRetryCount { get; init; }
}
