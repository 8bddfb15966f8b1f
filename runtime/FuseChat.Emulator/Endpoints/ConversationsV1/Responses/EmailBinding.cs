namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record EmailBinding(string? Address, string? Name);
