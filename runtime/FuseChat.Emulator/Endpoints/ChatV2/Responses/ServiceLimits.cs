namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record ServiceLimits(int ChannelMembers, int UserChannels);
