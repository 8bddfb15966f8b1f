using System.Globalization;
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

    public static ChatException Bad(ChatProblem problem, string name, string found, string accepted) =>
        new(problem, $"Invalid parameter '{name}': '{found}' is not {accepted}");
}
