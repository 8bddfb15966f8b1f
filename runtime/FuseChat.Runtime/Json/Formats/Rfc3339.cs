namespace FuseChat.Runtime.Json.Formats;

/// <summary>Dates and times of the internet (RFC 3339, section 5.6) as ticks of 100 ns.</summary>
/// <remarks>
/// Letters may be small, as the section allows. Digits of a fraction beyond 100 ns are dropped, never rounded, so that no value moves into
/// the next second. A leap second, which is 60 at 23:59 of UTC, is the second after it, as POSIX counts.
/// </remarks>
internal static class Rfc3339
{
    private const int DateLength = 10;
    private const int TimeLength = 8;
    private const long TicksPerMinute = 600_000_000;
    private const long TicksPerDay = 1440 * TicksPerMinute;

    /// <summary>Reads <c>full-date</c>, years 0001 to 9999.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ticks">From the beginning of year 1.</param>
    internal static bool TryParseDate(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length != DateLength
            || text[4] != '-'
            || text[7] != '-'
            || !TryDigits(text.Slice(0, 4), out var year)
            || !TryDigits(text.Slice(5, 2), out var month)
            || !TryDigits(text.Slice(8, 2), out var day)
            || year == 0
            || month is 0 or > 12
            || day == 0
            || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        ticks = new DateTime(year, month, day).Ticks;
        return true;
    }

    /// <summary>Reads <c>full-time</c>, or <c>partial-time</c>, which has no offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ticks">From midnight; a whole day at a leap second.</param>
    /// <param name="offset">Minutes east of UTC; null where none is written.</param>
    internal static bool TryParseTime(ReadOnlySpan<byte> text, out long ticks, out int? offset)
    {
        ticks = 0;
        offset = null;
        if (text.Length < TimeLength
            || text[2] != ':'
            || text[5] != ':'
            || !TryDigits(text.Slice(0, 2), out var hour)
            || !TryDigits(text.Slice(3, 2), out var minute)
            || !TryDigits(text.Slice(6, 2), out var second)
            || hour > 23
            || minute > 59
            || second > 60)
        {
            return false;
        }

        var rest = text.Slice(TimeLength);
        if (!SecondFraction.TryTake(ref rest, out var fraction) || !TryParseOffset(rest, out offset))
        {
            return false;
        }

        var minutes = (hour * 60) + minute;
        if (second == 60)
        {
            // The one minute of the day that may have a leap second, at this offset.
            fraction = 0;
            if ((minutes - (offset ?? 0) + 1440) % 1440 != 1439)
            {
                return false;
            }
        }

        ticks = (minutes * TicksPerMinute) + (second * 10_000_000L) + fraction;
        return true;
    }

    /// <summary>Reads <c>date-time</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ticks">Local time from the beginning of year 1.</param>
    /// <param name="offset">Minutes east of UTC.</param>
    internal static bool TryParseDateTime(ReadOnlySpan<byte> text, out long ticks, out int offset)
    {
        offset = 0;
        ticks = 0;
        if (text.Length <= DateLength
            || text[DateLength] is not ((byte)'T' or (byte)'t')
            || !TryParseDate(text.Slice(0, DateLength), out var date)
            || !TryParseTime(text.Slice(DateLength + 1), out var time, out var minutes)
            || minutes is null)
        {
            return false;
        }

        offset = minutes.Value;
        ticks = date + time;
        return true;
    }

    /// <summary>Whether <see cref="DateTimeOffset"/> holds a date and time: an offset within 14 hours, in UTC within years 0001 to 9999.</summary>
    internal static bool IsDateTimeOffset(long ticks, int offset)
        => offset is >= -840 and <= 840 && ticks <= DateTime.MaxValue.Ticks && ticks - (offset * TicksPerMinute) is var utc && utc >= 0 && utc <= DateTime.MaxValue.Ticks;

    /// <summary>Whether a time with its offset is one of UTC, or has none.</summary>
    internal static bool IsTimeOnly(ref long ticks, int? offset)
    {
        ticks %= TicksPerDay;
        return offset is null or 0;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out int? minutes)
    {
        minutes = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is (byte)'Z' or (byte)'z')
        {
            minutes = 0;
            return text.Length == 1;
        }

        if (text.Length != 6
            || text[0] is not ((byte)'+' or (byte)'-')
            || text[3] != ':'
            || !TryDigits(text.Slice(1, 2), out var hour)
            || !TryDigits(text.Slice(4, 2), out var minute)
            || hour > 23
            || minute > 59)
        {
            return false;
        }

        minutes = (text[0] == '-' ? -1 : 1) * ((hour * 60) + minute);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!IsDigit(digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    private static bool IsDigit(byte character) => (uint)(character - '0') <= 9;
}
