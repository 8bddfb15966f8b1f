namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record NewMessageRule(bool Enabled, string? Template, string? Sound, bool BadgeCountEnabled, MediaRule WithMedia);
