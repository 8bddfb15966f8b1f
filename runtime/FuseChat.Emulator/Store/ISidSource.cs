namespace FuseChat.Emulator.Store;

/// <summary>Gives out SIDs. Called under the store's lock.</summary>
internal interface ISidSource
{
    /// <returns><paramref name="prefix"/> and 32 lower-case hex digits, never given out before.</returns>
    string Next(string prefix);

    /// <summary>How many were given out; set when a store is restored.</summary>
    long Given { get; set; }
}
