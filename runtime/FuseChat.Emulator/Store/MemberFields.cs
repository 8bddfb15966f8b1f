namespace FuseChat.Emulator.Store;

/// <summary>What a caller may set on a member; null where nothing is said.</summary>
internal sealed record MemberFields
{
    public static readonly MemberFields None = new();

    public string? RoleSid { get; init; }

    public string? Attributes { get; init; }

    /// <summary>Null may be said: it means that nothing was read yet.</summary>
    public Optional<int?> LastReadIndex { get; init; }

    public DateTimeOffset? LastRead { get; init; }

    public bool? IsMuted { get; init; }

    /// <summary>On an update only what is not null in it changes.</summary>
    public MessagingBinding? Binding { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Updated { get; init; }
}
