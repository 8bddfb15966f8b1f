namespace FuseChat.Chat.Tests.Lives;

/// <summary>One thing that somebody tries to do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Actor">Who.</param>
/// <param name="Number">The other user, or which message.</param>
/// <param name="Name">The new name of the channel.</param>
public sealed record Deed(DeedKind Kind, int Actor, int Number, string? Name);
