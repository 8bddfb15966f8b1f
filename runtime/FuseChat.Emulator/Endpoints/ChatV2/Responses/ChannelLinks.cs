namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record ChannelLinks(string Members, string Messages, string Invites, string Webhooks, string? LastMessage);
