namespace FuseChat.Runtime.Twilio;

/// <summary>The query of a list, the same in both dialects.</summary>
internal static class ListQuery
{
    /// <summary>Asks for pages of a size.</summary>
    /// <param name="pageSize">Entries on one page.</param>
    /// <param name="maxPageSize">Most entries that the list gives on one page.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size is not from 1 to the most.</exception>
    public static FormFields Page(int pageSize, int maxPageSize = TwilioLimits.MaxPageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, maxPageSize);
        return new FormFields { { "PageSize", pageSize } };
    }
}
