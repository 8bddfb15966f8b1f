namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record ServiceLinks(string Channels, string Users, string Roles, string Bindings);
