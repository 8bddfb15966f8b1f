namespace FuseChat.Chat;

/// <summary>A channel or conversation, as far as the Fuse chat reads it.</summary>
/// <param name="Sid">SID, <c>CH…</c>.</param>
/// <param name="UniqueName">Its unique name; <see langword="null"/> where it has none.</param>
/// <param name="CreatedBy">Identity of who made it; <see langword="null"/> in Conversations v1, which does not tell.</param>
/// <param name="Attributes">The stored string.</param>
internal sealed record TwilioChannel(string Sid, string? UniqueName, string? CreatedBy, string? Attributes);
