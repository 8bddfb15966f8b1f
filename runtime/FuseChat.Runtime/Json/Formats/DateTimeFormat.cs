using System.ComponentModel;
using System.Globalization;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>Dates with times. Schema: <c>"format": "date-time"</c> (RFC 3339).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeFormat : ITextFormat<DateTimeOffset>
{
    /// <inheritdoc />
    public static string Accepted => "a date and time such as \"2030-01-31T13:45:00Z\", in years 0001 to 9999 with an offset within 14 hours";

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        var isRead = Rfc3339.TryParseDateTime(text, out var ticks, out var offset) && Rfc3339.IsDateTimeOffset(ticks, offset);
        value = isRead ? new(ticks, TimeSpan.FromMinutes(offset)) : default;
        return isRead;
    }

    /// <inheritdoc />
    public static ReadOnlySpan<char> Format(DateTimeOffset value, Span<char> buffer)
    {
        // Seven Fs write as many digits of the fraction as it has.
        var pattern = value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
        value.TryFormat(buffer, out var written, pattern, CultureInfo.InvariantCulture);
        return buffer[..written];
    }

    /// <summary>The same time at another offset is equal, but another text.</summary>
    /// <inheritdoc />
    public static bool AreSame(DateTimeOffset left, DateTimeOffset right) => left.EqualsExact(right);
}
