namespace FuseChat.Runtime.Json.Formats;

/// <summary>Durations (ISO 8601, as in RFC 3339, appendix A) as ticks of 100 ns.</summary>
/// <remarks>
/// Read are weeks alone, or days, hours, minutes and seconds in this order. Years and months have no fixed length and are not read. Two things
/// that a <see cref="TimeSpan"/> needs go beyond the appendix, as in ISO 8601-2: a fraction of seconds, and a minus sign in front. Digits of a
/// fraction beyond 100 ns are dropped.
/// </remarks>
internal static class Iso8601Duration
{
    private const long TicksPerSecond = 10_000_000;

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ticks">Its length.</param>
    /// <returns>Whether the text is one that a <see cref="TimeSpan"/> holds.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        var isNegative = !text.IsEmpty && text[0] == '-';
        text = isNegative ? text.Slice(1) : text;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        text = text.Slice(1);
        var isTime = false;
        var least = 0;
        while (!text.IsEmpty)
        {
            if (!isTime && text[0] == 'T')
            {
                isTime = true;
                text = text.Slice(1);
                if (text.IsEmpty)
                {
                    return false;
                }
            }

            if (!TryTakePart(ref text, isTime, isNegative, ref least, ref ticks))
            {
                return false;
            }
        }

        return true;
    }

    // Parts stand in the order of their ranks; weeks, of rank 9, stand alone.
    private static bool TryTakePart(ref ReadOnlySpan<byte> text, bool isTime, bool isNegative, ref int least, ref long ticks)
    {
        var digits = 0;
        long count = 0;
        for (; digits < text.Length && (uint)(text[digits] - '0') <= 9; digits++)
        {
            if (count > long.MaxValue / 100)
            {
                return false;
            }

            count = (count * 10) + (text[digits] - '0');
        }

        var rest = text.Slice(digits);
        var length = rest.Length;
        if (digits == 0 || !SecondFraction.TryTake(ref rest, out var fraction) || rest.IsEmpty)
        {
            return false;
        }

        var hasFraction = rest.Length < length;

        var (rank, seconds) = (isTime, (char)rest[0]) switch
        {
            (false, 'W') when least == 0 => (9, 604_800L),
            (false, 'D') => (1, 86_400L),
            (true, 'H') => (2, 3_600L),
            (true, 'M') => (3, 60L),
            (true, 'S') => (4, 1L),
            _ => (0, 0L),
        };
        if (rank <= least || (hasFraction && rank != 4))
        {
            return false;
        }

        least = rank;
        text = rest.Slice(1);
        return TryAdd(count, seconds * TicksPerSecond, fraction, isNegative, ref ticks);
    }

    // The least length has no positive counterpart, so that negative ones are summed as such.
    private static bool TryAdd(long count, long unit, long fraction, bool isNegative, ref long ticks)
    {
        if (count > (long.MaxValue - fraction) / unit)
        {
            return false;
        }

        var part = (count * unit) + fraction;
        if (isNegative ? ticks < long.MinValue + part : ticks > long.MaxValue - part)
        {
            return false;
        }

        ticks = isNegative ? ticks - part : ticks + part;
        return true;
    }
}
