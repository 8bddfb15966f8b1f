namespace FuseChat.Emulator.Store;

/// <summary>Whether and how one kind of event is pushed to devices.</summary>
internal sealed record NotificationRule(bool Enabled = false, string? Template = null, string? Sound = null);
