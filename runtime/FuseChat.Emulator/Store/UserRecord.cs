namespace FuseChat.Emulator.Store;

/// <summary>A user of a service as stored.</summary>
internal sealed record UserRecord : IStored
{
    public required string Sid { get; init; }

    public required long Position { get; init; }

    public required string ServiceSid { get; init; }

    public required string Identity { get; init; }

    public required string? FriendlyName { get; init; }

    public required string RoleSid { get; init; }

    public required string Attributes { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    string? IStored.Key => Identity;
}
