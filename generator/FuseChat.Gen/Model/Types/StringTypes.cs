using System.Text;
using FuseChat.Gen.Schemas;
using FuseChat.Runtime.Json.Formats;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of strings: by <c>format</c>, where .NET has a type for it.</summary>
internal static class StringTypes
{
    /// <summary>Each <c>format</c> that has a type of its own; all others are annotations.</summary>
    public static readonly IReadOnlyList<TextFormat> Known =
    [
        new("date-time", TypeKind.Text, "DateTimeOffset", "DateTimeFormat", "a date and time (RFC 3339)", "2030-01-31T13:45:00.1234567+14:00".Length, text => Rfc3339.TryParseDateTime(Utf8(text), out var ticks, out var offset) && Rfc3339.IsDateTimeOffset(ticks, offset)),
        new("date", TypeKind.Key, "DateOnly", "DateFormat", "a date (RFC 3339)", "2030-01-31".Length, text => Rfc3339.TryParseDate(Utf8(text), out _)),
        new("time", TypeKind.Text, "TimeOnly", "TimeFormat", "a time of day in UTC (RFC 3339)", "13:45:00.1234567Z".Length, text => Rfc3339.TryParseTime(Utf8(text), out var ticks, out var offset) && Rfc3339.IsTimeOnly(ref ticks, offset)),
        new("duration", TypeKind.Text, "TimeSpan", "DurationFormat", "a duration without years and months (ISO 8601)", "-P10675199DT23H59M59.1234567S".Length, text => Iso8601Duration.TryParse(Utf8(text), out _)),
        new("uuid", TypeKind.Key, "Guid", "UuidFormat", "a UUID", "7c9e6679-7425-40de-944b-e07fc1f90ae7".Length, text => Guid.TryParseExact(text, "D", out _)),
        new("uri", TypeKind.Uri, "Uri", "UriFormat", "a URI", null, text => UriText.HasScheme(Utf8(text)) && Uri.TryCreate(text, UriKind.Absolute, out _)),
        new("uri-reference", TypeKind.Uri, "Uri", "UriReferenceFormat", "a URI, absolute or relative", null, text => Uri.TryCreate(text, UriText.HasScheme(Utf8(text)) ? UriKind.Absolute : UriKind.Relative, out _)),
    ];

    public static TypeSpec Plain(string phrase) => new(TypeKind.String, "string", Codecs + "StringCodec") { Phrase = phrase };

    /// <summary>The format of a schema, where it has a type of its own.</summary>
    public static TextFormat? Format(Schema schema) => schema.Text("format") is { } name ? Format(name) : null;

    public static TextFormat? Format(string name) => Known.FirstOrDefault(format => format.Name == name);

    public static TypeSpec Map(Schema schema, string phrase)
        => Format(schema) is { } format
            ? new TypeSpec(format.Kind, $"global::System.{format.CSharp}", $"{Codecs}TextCodec<global::System.{format.CSharp}, {Formats}{format.Reader}>")
            {
                Phrase = phrase,
                Format = format.Name,
            }
            : Plain(phrase);

    private static ReadOnlySpan<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
