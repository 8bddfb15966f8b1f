namespace FuseChat.Emulator.Store;

/// <summary>A webhook of one channel as stored. Kept, not called.</summary>
internal sealed record WebhookRecord : IStored
{
    public required string Sid { get; init; }

    public required long Position { get; init; }

    public required string ServiceSid { get; init; }

    public required string ChannelSid { get; init; }

    public required WebhookTarget Target { get; init; }

    public string? Url { get; init; }

    public string? Method { get; init; }

    public IReadOnlyList<string>? Filters { get; init; }

    public IReadOnlyList<string>? Triggers { get; init; }

    public string? FlowSid { get; init; }

    public int RetryCount { get; init; }

    public int? ReplayAfter { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    string? IStored.Key => null;
}
