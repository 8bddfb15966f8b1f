namespace FuseChat.Chat;

/// <summary>Why a channel may not be what it should be.</summary>
/// <param name="NeedsRepair">Whether its counters or members may be wrong.</param>
/// <param name="Missing">Messages that may still come, and are then to be counted.</param>
internal sealed record Doubt(bool NeedsRepair, IReadOnlyList<MissingMessage> Missing);
