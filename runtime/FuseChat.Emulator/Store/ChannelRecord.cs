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

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    string? IStored.Key => UniqueName;
}
