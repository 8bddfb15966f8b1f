namespace FuseChat.Runtime.Attributes;

/// <summary>What few maps have, and all others need no room for.</summary>
/// <param name="count">Number of entries; fewer than the map has room for where combined mutations added to it.</param>
/// <param name="unknown">Members whose name is not a key.</param>
/// <param name="index">The entries' positions, once they were asked for.</param>
internal sealed class MapExtras<TKey>(int count, byte[][] unknown, Dictionary<TKey, int>? index = null)
    where TKey : notnull
{
    public int Count => count;

    public byte[][] Unknown => unknown;

    public Dictionary<TKey, int>? Index => index;

    /// <summary>The extras of a map; null where it has none.</summary>
    /// <param name="room">How many entries it has room for.</param>
    /// <param name="count">How many it has.</param>
    /// <param name="unknown">Members whose name is not a key.</param>
    internal static MapExtras<TKey>? Of(int room, int count, byte[][] unknown)
        => count == room && unknown.Length == 0 ? null : new(count, unknown);
}
