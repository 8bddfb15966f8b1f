namespace FuseChat.Runtime.Json.Formats;

/// <summary>Fractions of a second in times and durations.</summary>
internal static class SecondFraction
{
    private const int TickDigits = 7;

    /// <summary>Takes a point and its digits, if one stands there; digits beyond 100 ns are dropped.</summary>
    /// <param name="text">The text; then the text after the fraction.</param>
    /// <param name="ticks">The fraction in units of 100 ns.</param>
    /// <returns>False where no digit follows a point.</returns>
    internal static bool TryTake(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }

        var digits = 1;
        for (; digits < text.Length && (uint)(text[digits] - '0') <= 9; digits++)
        {
            if (digits <= TickDigits)
            {
                ticks = (ticks * 10) + (text[digits] - '0');
            }
        }

        for (var missing = digits; missing <= TickDigits; missing++)
        {
            ticks *= 10;
        }

        text = text.Slice(digits);
        return digits > 1;
    }
}
