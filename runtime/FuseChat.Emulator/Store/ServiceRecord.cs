namespace FuseChat.Emulator.Store;

/// <summary>A chat service as stored.</summary>
internal sealed record ServiceRecord : IStored
{
    public required string Sid { get; init; }

    public required long Position { get; init; }

    public required string FriendlyName { get; init; }

    public required string DefaultServiceRoleSid { get; init; }

    public required string DefaultChannelRoleSid { get; init; }

    public required string DefaultChannelCreatorRoleSid { get; init; }

    public required ServiceSettings Settings { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    string? IStored.Key => null;
}
