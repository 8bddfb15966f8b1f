namespace FuseChat.Emulator.Store;

/// <summary>What a caller may set on a message; null where nothing is said.</summary>
internal sealed record MessageFields
{
    public static readonly MessageFields None = new();

    public string? Author { get; init; }

    public string? Body { get; init; }

    public string? Attributes { get; init; }

    /// <summary>A content template; only a create says one.</summary>
    public string? ContentSid { get; init; }

    public string? LastUpdatedBy { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Updated { get; init; }
}
