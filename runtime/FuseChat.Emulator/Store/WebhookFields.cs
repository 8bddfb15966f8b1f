namespace FuseChat.Emulator.Store;

/// <summary>What a caller may set on a channel's webhook; null where nothing is said.</summary>
internal sealed record WebhookFields
{
    public string? Url { get; init; }

    public string? Method { get; init; }

    public IReadOnlyList<string>? Filters { get; init; }

    public IReadOnlyList<string>? Triggers { get; init; }

    public string? FlowSid { get; init; }

    public int? RetryCount { get; init; }

    public int? ReplayAfter { get; init; }
}
