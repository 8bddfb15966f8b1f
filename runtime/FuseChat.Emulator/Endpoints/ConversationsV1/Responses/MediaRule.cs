namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record MediaRule(bool Enabled, string? Template);
