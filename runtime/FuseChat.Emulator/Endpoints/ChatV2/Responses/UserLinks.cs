namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record UserLinks(string UserChannels, string UserBindings);
