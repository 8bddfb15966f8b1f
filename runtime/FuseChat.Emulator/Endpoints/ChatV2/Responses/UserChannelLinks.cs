namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record UserChannelLinks(string Channel, string Member);
