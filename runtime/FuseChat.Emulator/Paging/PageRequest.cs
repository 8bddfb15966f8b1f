namespace FuseChat.Emulator.Paging;

/// <summary>The page that a list call asks for.</summary>
/// <param name="Size">Most rows wanted, at least 1.</param>
/// <param name="Number">What the client calls this page, from 0; it decides nothing.</param>
/// <param name="Start">Position of the first row wanted, or of its nearest follower; null for the start of the list.</param>
/// <param name="Descending">Whether the list runs from the newest row to the oldest.</param>
internal sealed record PageRequest(int Size, int Number, long? Start, bool Descending = false);
