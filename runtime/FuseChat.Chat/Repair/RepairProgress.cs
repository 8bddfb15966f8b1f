namespace FuseChat.Chat;

/// <summary>How far a repair has come. Reported for each page of messages, and at the end.</summary>
/// <param name="Messages">How many messages were counted.</param>
public readonly record struct RepairProgress(int Messages);
