using System.ComponentModel;
using System.Globalization;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>Times of day in UTC. Schema: <c>"format": "time"</c> (RFC 3339).</summary>
/// <remarks>
/// A <see cref="TimeOnly"/> has no offset, so that none but that of UTC is read: nothing is lost. A time without an offset, which RFC 3339 lacks
/// and many write, is read too. Writing adds the <c>Z</c> that RFC 3339 asks for.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeFormat : ITextFormat<TimeOnly>
{
    /// <inheritdoc />
    public static string Accepted => "a time of day in UTC such as \"13:45:00Z\"";

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        var isRead = Rfc3339.TryParseTime(text, out var ticks, out var offset) && Rfc3339.IsTimeOnly(ref ticks, offset);
        value = isRead ? new(ticks) : default;
        return isRead;
    }

    /// <inheritdoc />
    public static ReadOnlySpan<char> Format(TimeOnly value, Span<char> buffer)
    {
        value.TryFormat(buffer, out var written, "HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
        return buffer[..written];
    }
}
