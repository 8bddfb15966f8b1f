namespace FuseChat.Emulator.Store;

/// <summary>What a caller may set on a user; null where nothing is said.</summary>
internal sealed record UserFields
{
    public static readonly UserFields None = new();

    public string? FriendlyName { get; init; }

    public string? RoleSid { get; init; }

    public string? Attributes { get; init; }
}
