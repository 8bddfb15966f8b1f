namespace FuseChat.Chat;

/// <summary>A message, as far as the Fuse chat reads it.</summary>
/// <param name="Sid">SID, <c>IM…</c>.</param>
/// <param name="Index">Place in the channel; grows, with gaps.</param>
/// <param name="Attributes">The stored string.</param>
/// <param name="DateCreated">When it was made; UTC, whole seconds.</param>
internal sealed record TwilioMessage(string Sid, int Index, string? Attributes, DateTimeOffset? DateCreated);
