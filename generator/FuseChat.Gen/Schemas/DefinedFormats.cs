using FuseChat.Gen.Diagnostics;

namespace FuseChat.Gen.Schemas;

/// <summary>The formats of strings that JSON Schema defines (draft 2020-12 Validation, section 7.3); others are everybody's own.</summary>
internal static class DefinedFormats
{
    private static readonly string[] Names =
    [
        "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference",
        "iri", "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer", "regex",
    ];

    public static bool Has(string format) => Array.IndexOf(Names, format) >= 0;

    /// <summary>What a misspelt format was meant to be; null for a defined one, and for one that resembles none.</summary>
    public static string? Meant(string format) => Has(format) ? null : format.ToLowerInvariant() switch
    {
        "guid" => "uuid",
        "timestamp" => "date-time",
        _ => Spelling.Closest(format, Names),
    };
}
