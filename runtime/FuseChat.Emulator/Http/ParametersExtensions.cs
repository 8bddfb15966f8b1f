using System.Globalization;
using System.Xml;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Http;

/// <summary>Parameters that are not text. Null stands for one that was not sent; anything unreadable is the problem given.</summary>
internal static class ParametersExtensions
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    public static bool? Flag(this Parameters parameters, string name) =>
        parameters.Text(name) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            var other => throw Bad(ChatProblem.BadParameter, name, other, "'true' or 'false'"),
        };

    public static int? Number(this Parameters parameters, string name, int min, int max, ChatProblem problem = ChatProblem.BadParameter) =>
        parameters.Text(name) switch
        {
            null => null,
            var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= min && number <= max => number,
            var other => throw Bad(problem, name, other, $"a whole number from {min} to {max}"),
        };

    /// <summary>ISO 8601; a time without an offset is UTC.</summary>
    public static DateTimeOffset? Date(this Parameters parameters, string name, ChatProblem problem) =>
        parameters.Text(name) switch
        {
            null => null,
            var text when DateTimeOffset.TryParseExact(
                text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) => date,
            var other => throw Bad(problem, name, other, "an ISO 8601 date and time"),
        };

    /// <summary>A message index, where an empty value means none.</summary>
    public static Optional<int?> ReadIndex(this Parameters parameters, string name) =>
        parameters.Text(name) switch
        {
            null => default,
            "" => new Optional<int?>(null),
            _ => new Optional<int?>(parameters.Number(name, 0, int.MaxValue, ChatProblem.BadReadIndex)),
        };

    /// <summary>An ISO 8601 duration such as <c>PT10M</c>, where an empty value means none.</summary>
    public static Optional<TimeSpan?> Duration(this Parameters parameters, string name, TimeSpan min, TimeSpan max) =>
        parameters.Text(name) switch
        {
            null => default,
            "" => new Optional<TimeSpan?>(null),
            var text when TryDuration(text) is { } time && time >= min && time <= max => new Optional<TimeSpan?>(time),
            var other => throw Bad(ChatProblem.BadParameter, name, other, $"an ISO 8601 duration of at least {min.TotalMinutes} minutes"),
        };

    public static string? SidOf(this Parameters parameters, string prefix, string name) =>
        parameters.Text(name) switch
        {
            null => null,
            var text when Sid.LooksLike(prefix, text) => text,
            var other => throw Bad(ChatProblem.BadParameter, name, other, $"'{prefix}' and 32 hex digits"),
        };

    /// <summary>An absolute http or https URL; an empty value is none.</summary>
    public static string? Url(this Parameters parameters, string name, ChatProblem problem) =>
        parameters.Text(name) switch
        {
            null or "" => null,
            var text when Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => text,
            var other => throw Bad(problem, name, other, "an absolute http or https URL"),
        };

    /// <returns><c>GET</c> or <c>POST</c>, however it was spelt.</returns>
    public static string? HttpMethod(this Parameters parameters, string name) =>
        parameters.Text(name) switch
        {
            null => null,
            "GET" or "get" => "GET",
            "POST" or "post" => "POST",
            var other => throw Bad(ChatProblem.BadWebhookMethod, name, other, "'GET' or 'POST'"),
        };

    /// <summary>A notification level, as whether it is muted.</summary>
    public static bool? Muted(this Parameters parameters, string name) =>
        parameters.Text(name) switch
        {
            null => null,
            "default" => false,
            "muted" => true,
            var other => throw Bad(ChatProblem.BadParameter, name, other, "'default' or 'muted'"),
        };

    public static ChatException Bad(ChatProblem problem, string name, string found, string accepted) =>
        new(problem, $"Invalid parameter '{name}': '{found}' is not {accepted}");

    private static TimeSpan? TryDuration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            return null;
        }
    }
}
