namespace FuseChat.Emulator.Store;

/// <summary>A message as stored. Its position is its index in the channel.</summary>
internal sealed record MessageRecord : IStored
{
    public required string Sid { get; init; }

    public required int Index { get; init; }

    public required string ServiceSid { get; init; }

    public required string ChannelSid { get; init; }

    public required string Author { get; init; }

    public required string Body { get; init; }

    public required string Attributes { get; init; }

    /// <summary>The member that the author was when the message came; null for everybody else.</summary>
    public string? MemberSid { get; init; }

    public string? ContentSid { get; init; }

    public required string? LastUpdatedBy { get; init; }

    public required bool WasEdited { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    string? IStored.Key => null;

    long IStored.Position => Index;
}
