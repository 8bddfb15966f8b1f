using System.Globalization;
using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>The scalars that generated schemas are made of. Numbers stay within a decimal, by which the model counts.</summary>
internal static class Scalars
{
    private static readonly string[] Levels = ["open", "w\u00e4iting", "", "2nd"];

    public static readonly ScalarShape[] Keys =
    [
        new("string", "", ["\"a\"", "\"\"", "\"a/b~c\"", "\"\\u0061b\"", "\"\\ud83d\\ude00\"", "\"\u00e9\\n\"", "\"42\""], Always, Always),
        new("integer", """, "minimum": 0, "maximum": 2147483647""", ["\"0\"", "\"42\"", "\"2147483647\"", "\"7\"", "\"1000\""], Always, Always),
        new("string", """, "format": "date" """, ["\"2030-01-31\"", "\"2024-02-29\"", "\"0001-01-01\""], Always, Always),
        new("string", """, "enum": ["x", "y-z"]""", ["\"x\"", "\"y-z\"", "\"\\u0078\""], Always, Always),
    ];

    public static readonly ScalarShape[] All =
    [
        new("boolean", "", ["true", "false"], Always, Always),
        new("integer", """, "minimum": -5, "maximum": 1000""", ["0", "-5", "1000", "1e3", "10e-1", "1.0", "-0", "0.70e1"], value => value.GetDecimal() is >= int.MinValue and <= int.MaxValue, value => value.GetDecimal() is >= -5 and <= 1000),
        new("integer", """, "exclusiveMinimum": 0, "maximum": 10""", ["1", "10", "1e1", "5.000"], value => value.GetDecimal() is >= long.MinValue and <= long.MaxValue, value => value.GetDecimal() is > 0 and <= 10),
        new("integer", "", ["0", "9223372036854775807", "-9223372036854775808", "1e18", "12.0"], value => value.GetDecimal() is >= long.MinValue and <= long.MaxValue, Always),
        new("integer", """, "maximum": 18446744073709551615""", ["18446744073709551615", "0", "-1e20", "3.0"], Always, value => value.GetDecimal() <= 18446744073709551615),
        new("number", "", ["0", "-0.0", "1.5", "1e3", "2.5E-3", "100.00", "1E+2"], Always, Always),
        new("number", """, "multipleOf": 0.01, "minimum": 0""", ["0", "1.50", "19.99", "1e2", "0.010"], Always, value => value.GetDecimal() % 0.01m == 0 && value.GetDecimal() >= 0),
        new("string", """, "maxLength": 4""", ["\"\"", "\"abcd\"", "\"\\ud83d\\ude00\\ud83d\\ude00\"", "\"\\u0061\\/\\\"\"", "\"\u00e9\u4e16\"", "\"\\ud800\""], Always, value => Length(value) <= 4),
        new("string", """, "pattern": "^[a-z]+$" """, ["\"a\"", "\"\\u0061b\"", "\"zzz\""], Always, value => value.GetRawText().Contains('\\', StringComparison.Ordinal) || (value.GetString()!.Length > 0 && value.GetString()!.All(char.IsAsciiLetterLower))),
        new("string", $""", "enum": [{string.Join(", ", Levels.Select(level => JsonSerializer.Serialize(level)))}]""", ["\"open\"", "\"\\u006fpen\"", "\"w\\u00e4iting\"", "\"\"", "\"2nd\""], Always, value => Levels.Contains(value.GetString())),
        new("string", """, "format": "date-time" """, ["\"2030-01-31T13:45:00Z\"", "\"2030-01-31t13:45:00.5+02:00\"", "\"1999-12-31T23:59:60Z\""], value => DateTimeOffset.TryParse(value.GetString()!.Replace("23:59:60", "23:59:59", StringComparison.Ordinal), CultureInfo.InvariantCulture, out _) && value.GetString()!.Contains(':', StringComparison.Ordinal), Always),
        new("string", """, "format": "date" """, ["\"2030-01-31\"", "\"2024-02-29\""], value => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _), Always),
        new("string", """, "format": "time" """, ["\"13:45:00Z\"", "\"00:00:00\"", "\"23:59:59.25+00:00\""], value => value.GetString()!.Contains(':', StringComparison.Ordinal), Always),
        new("string", """, "format": "duration" """, ["\"PT5M\"", "\"P1DT2H30M\"", "\"P2W\"", "\"-PT0.5S\""], value => value.GetString()!.Contains('P', StringComparison.Ordinal), Always),
        new("string", """, "format": "uuid" """, ["\"0F8FAD5B-D9CB-469F-A165-70867728950E\"", "\"7c9e6679-7425-40de-944b-e07fc1f90ae7\""], value => Guid.TryParseExact(value.GetString(), "D", out _), Always),
        new("string", """, "format": "uri" """, ["\"https://example.org/a?b=c\"", "\"urn:x:y\"", "\"mailto:a@b.example\""], value => value.GetString()!.Contains(':', StringComparison.Ordinal), Always),
    ];

    /// <summary>Whether a name is valid: a format decides about no value, and a name that is no integer is no key.</summary>
    public static bool IsValidName(ScalarShape key, string name) => key != Keys[3] || name is "x" or "y-z";

    /// <summary>Whether a name is read as a key: an enum keeps texts that it does not know.</summary>
    public static bool IsKey(ScalarShape key, string name) => key == Keys[1] ? int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        : key != Keys[2] || DateOnly.TryParseExact(name, "yyyy-MM-dd", out _);

    private static bool Always(JsonElement value) => true;

    // A lone surrogate cannot become a string, and is one code point.
    private static int Length(JsonElement value) => value.GetRawText() == "\"\\ud800\"" ? 1 : value.GetString()!.EnumerateRunes().Count();
}
