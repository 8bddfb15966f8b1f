namespace FuseChat.Gen.Budget;

/// <summary>An array, or a map.</summary>
/// <param name="Each">The size of an item, or of an entry with its key.</param>
/// <param name="MaxCount">How many there are at most; null where nothing bounds them.</param>
internal sealed record Collection(Size Each, int? MaxCount)
{
    public Size Size => MaxCount is { } count ? SizeOf(count) : new Size(2, false);

    /// <summary>The size with so many items, as far as there may be as many.</summary>
    public Size SizeOf(int count) => Budget.Size.Exactly(2) + Budget.Size.Listed(Each, Math.Min(count, MaxCount ?? int.MaxValue));
}
