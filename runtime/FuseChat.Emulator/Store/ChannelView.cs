namespace FuseChat.Emulator.Store;

/// <summary>A channel, what is counted about it, and its state now.</summary>
internal sealed record ChannelView(ChannelRecord Record, int Members, int Messages, string? LastMessageSid, ConversationState State);
