namespace FuseChat.Emulator.Store;

/// <summary>One channel that somebody takes part in, by an identity or by an address.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="State">Its state now.</param>
/// <param name="Member">The one who takes part.</param>
/// <param name="UserSid">The user behind it; null for an address.</param>
internal sealed record ParticipationView(ChannelRecord Channel, ConversationState State, MemberRecord Member, string? UserSid);
