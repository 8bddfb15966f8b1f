using System.Globalization;

namespace FuseChat.Emulator.Http;

/// <summary>Dates as REST responses write them: ISO 8601, UTC, whole seconds.</summary>
internal static class Timestamp
{
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
