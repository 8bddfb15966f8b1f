namespace FuseChat.Emulator.Store;

/// <summary>A channel and what is counted about it.</summary>
internal sealed record ChannelView(ChannelRecord Record, int Members, int Messages, string? LastMessageSid);
