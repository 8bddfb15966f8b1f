namespace FuseChat.Emulator.Store;

/// <summary>A member of a channel as stored.</summary>
internal sealed record MemberRecord : IStored
{
    public required string Sid { get; init; }

    public required long Position { get; init; }

    public required string ServiceSid { get; init; }

    public required string ChannelSid { get; init; }

    /// <summary>Null for a member that takes part by an address.</summary>
    public required string? Identity { get; init; }

    public MessagingBinding? Binding { get; init; }

    public required string RoleSid { get; init; }

    public required string Attributes { get; init; }

    public required int? LastReadIndex { get; init; }

    public required DateTimeOffset? LastRead { get; init; }

    /// <summary>Whether the user wants no notifications from the channel.</summary>
    public bool IsMuted { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    string? IStored.Key => Identity;
}
