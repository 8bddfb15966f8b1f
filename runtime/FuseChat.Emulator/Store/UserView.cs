namespace FuseChat.Emulator.Store;

/// <summary>A user and what is counted about it.</summary>
internal sealed record UserView(UserRecord Record, int JoinedChannels);
