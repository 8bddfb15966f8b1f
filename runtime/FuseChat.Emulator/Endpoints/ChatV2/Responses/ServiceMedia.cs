namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record ServiceMedia(int SizeLimitMb, string CompatibilityMessage);
