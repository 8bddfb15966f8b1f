namespace FuseChat.Chat;

/// <summary>A message that was sent, was not there, and may still come.</summary>
/// <param name="SendId">Its mark.</param>
/// <param name="Since">When it was sent, by our clock.</param>
/// <param name="SeenIndex">Up to which index it was looked for; -1 where it was not.</param>
internal sealed record MissingMessage(string SendId, DateTimeOffset Since, int SeenIndex);
