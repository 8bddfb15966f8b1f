namespace FuseChat.Chat;

/// <summary>A message that was sent.</summary>
/// <param name="Sid">SID (<c>IM…</c>) of the message.</param>
/// <param name="Index">Twilio's <c>index</c>: grows within the channel, with gaps.</param>
/// <param name="Document">The message's document as it was sent.</param>
/// <param name="SendId">The mark by which this sending is known again: the reserved member <c>send_id</c> of the document.</param>
public sealed record SentMessage(string Sid, int Index, MessageAttributes Document, string SendId);
