namespace FuseChat.Emulator.Store;

/// <summary>An invitation to a channel as stored; it goes when the invited one becomes a member.</summary>
internal sealed record InviteRecord : IStored
{
    public required string Sid { get; init; }

    public required long Position { get; init; }

    public required string ServiceSid { get; init; }

    public required string ChannelSid { get; init; }

    public required string Identity { get; init; }

    public required string RoleSid { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset Created { get; init; }

    string? IStored.Key => Identity;
}
