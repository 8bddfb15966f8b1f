namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record NewMessageNotification(bool Enabled, string? Template, string? Sound, bool BadgeCountEnabled);
