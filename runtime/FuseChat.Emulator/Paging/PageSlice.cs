namespace FuseChat.Emulator.Paging;

/// <summary>The rows of one page.</summary>
/// <param name="Items">Rows, in list order.</param>
/// <param name="Previous">Position at which the page before starts; null on the first page.</param>
/// <param name="Next">Position at which the page after starts; null on the last page.</param>
internal sealed record PageSlice<T>(IReadOnlyList<T> Items, long? Previous, long? Next)
{
    public PageSlice<TOther> Select<TOther>(Func<T, TOther> convert) => new([.. Items.Select(convert)], Previous, Next);
}
