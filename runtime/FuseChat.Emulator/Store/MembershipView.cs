namespace FuseChat.Emulator.Store;

/// <summary>One channel that a user joined.</summary>
/// <param name="UserSid">The user.</param>
/// <param name="Member">The user as a member of the channel.</param>
/// <param name="Channel">The channel.</param>
/// <param name="State">Its state now.</param>
/// <param name="UnreadMessages">Messages after the last one read; null while nothing says what was read.</param>
internal sealed record MembershipView(string UserSid, MemberRecord Member, ChannelRecord Channel, ConversationState State, int? UnreadMessages);
