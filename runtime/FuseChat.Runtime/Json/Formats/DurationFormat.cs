using System.ComponentModel;
using System.Globalization;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>Durations. Schema: <c>"format": "duration"</c> (RFC 3339, appendix A).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DurationFormat : ITextFormat<TimeSpan>
{
    /// <inheritdoc />
    public static string Accepted => "a duration of weeks, or of days, hours, minutes and seconds, such as \"P1DT2H30M\"; years and months have no fixed length";

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        var isRead = Iso8601Duration.TryParse(text, out var ticks);
        value = new(ticks);
        return isRead;
    }

    /// <inheritdoc />
    public static ReadOnlySpan<char> Format(TimeSpan value, Span<char> buffer)
    {
        if (value == TimeSpan.Zero)
        {
            return "PT0S";
        }

        // The parts of a negative duration are negative each, and the least one has no positive counterpart.
        var length = 0;
        Add(buffer, ref length, value < TimeSpan.Zero ? "-P" : "P");
        AddPart(buffer, ref length, value.Days, 'D');
        if (value.Ticks % TimeSpan.TicksPerDay != 0)
        {
            Add(buffer, ref length, "T");
            AddPart(buffer, ref length, value.Hours, 'H');
            AddPart(buffer, ref length, value.Minutes, 'M');
            var ticks = Math.Abs(value.Ticks % TimeSpan.TicksPerMinute);
            if (ticks != 0)
            {
                (ticks / (decimal)TimeSpan.TicksPerSecond).TryFormat(buffer[length..], out var written, "0.#######", CultureInfo.InvariantCulture);
                length += written;
                Add(buffer, ref length, "S");
            }
        }

        return buffer[..length];
    }

    private static void AddPart(Span<char> buffer, ref int length, int count, char unit)
    {
        if (count != 0)
        {
            Math.Abs(count).TryFormat(buffer[length..], out var written, default, CultureInfo.InvariantCulture);
            length += written;
            buffer[length++] = unit;
        }
    }

    private static void Add(Span<char> buffer, ref int length, ReadOnlySpan<char> text)
    {
        text.CopyTo(buffer[length..]);
        length += text.Length;
    }
}
