using System.Globalization;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Model.Types;

/// <summary>Which numbers the C# types of numbers hold: JSON has numbers of any size.</summary>
internal static class NumberFit
{
    // What is read of a BigInteger, with its sign.
    private const int MaxDigits = 1001;

    /// <summary>Whether a double holds a number: one too large is infinite, and one too small is zero.</summary>
    public static bool IsDouble(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) && (value != 0 || IsZero(text));

    /// <summary>Whether a decimal holds a number.</summary>
    public static bool IsDecimal(string text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (value != 0 || IsZero(text));

    /// <summary>What the type of a schema holds, where that is not a number that the schema accepts otherwise.</summary>
    public static string? Misfit(JsonNumber number, Schema schema)
    {
        if ((schema.Types & SchemaTypes.Number) == 0)
        {
            return HoldsInteger(number, schema) ? null : NumberTypes.IsBeyondInt64(schema) ? "an integer of at most 1000 digits" : "an integer within 64 bits";
        }

        var isDecimal = schema.Value("multipleOf") is not null;
        var isHeld = isDecimal ? IsDecimal(number.Text) : IsDouble(number.Text);
        return isHeld || !IsWithin(number, schema) || !IsMultiple(number, schema) ? null : $"a number that a C# {(isDecimal ? "decimal" : "double")} holds";
    }

    private static bool HoldsInteger(JsonNumber number, Schema schema)
        => !JsonDecimal.Of(number.Text).IsInteger || !IsWithin(number, schema) || (JsonDecimal.Integer(number.Text) is { } digits
            && (NumberTypes.IsBeyondInt64(schema) ? digits.Length <= MaxDigits : long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)));

    /// <summary>Whether a number is within the bounds of a schema: where it is not, that is reported as such.</summary>
    public static bool IsWithin(JsonNumber number, Schema schema)
        => !(Breaks(number, schema, "maximum", 1) || Breaks(number, schema, "exclusiveMaximum", 1) || Breaks(number, schema, "minimum", -1) || Breaks(number, schema, "exclusiveMinimum", -1));

    private static bool Breaks(JsonNumber number, Schema schema, string bound, int sign)
        => schema.Value(bound) is JsonNumber limit && JsonDecimal.Of(number.Text).CompareTo(JsonDecimal.Of(limit.Text)) * sign > 0;

    private static bool IsMultiple(JsonNumber number, Schema schema)
        => schema.Value("multipleOf") is not JsonNumber divisor || JsonDecimal.Of(number.Text).IsMultipleOf(JsonDecimal.Of(divisor.Text));

    private static bool IsZero(string text) => JsonDecimal.Of(text) == default;
}
