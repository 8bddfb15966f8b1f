using System.ComponentModel;
using System.Globalization;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>Dates. Schema: <c>"format": "date"</c> (RFC 3339).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateFormat : ITextFormat<DateOnly>
{
    /// <inheritdoc />
    public static string Accepted => "a date such as \"2030-01-31\", in years 0001 to 9999";

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        var isRead = Rfc3339.TryParseDate(text, out var ticks);
        value = isRead ? DateOnly.FromDateTime(new(ticks)) : default;
        return isRead;
    }

    /// <inheritdoc />
    public static ReadOnlySpan<char> Format(DateOnly value, Span<char> buffer)
    {
        value.TryFormat(buffer, out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return buffer[..written];
    }
}
