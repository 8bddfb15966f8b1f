namespace FuseChat.Emulator.Store;

/// <summary>A role as stored. Roles bind client tokens, which the emulator does not serve, so none is enforced.</summary>
internal sealed record RoleRecord : IStored
{
    public required string Sid { get; init; }

    public required long Position { get; init; }

    public required string ServiceSid { get; init; }

    public required string FriendlyName { get; init; }

    public required RoleScope Scope { get; init; }

    public required IReadOnlyList<string> Permissions { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    string? IStored.Key => null;
}
