using System.Globalization;
using System.Text;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Budget;

/// <summary>The largest size of a value that holds no others.</summary>
internal static class ScalarSize
{
    // A control character is written as \u001f; one beyond U+FFFF has four bytes.
    private const int BytesOfCharacter = 6;

    // -9223372036854775808, -2.2250738585072014E-308, and -0.0000000000000000000000000001.
    private const int BytesOfInteger = 20;
    private const int BytesOfDouble = 24;
    private const int BytesOfDecimal = 31;

    // A range of more keys or items than fit into any resource bounds nothing.
    private const int MaxRange = 16 * 1024;

    /// <summary>The size of the values of one type; of those that hold others, that of an empty one.</summary>
    public static Size Of(Schema schema, SchemaTypes type) => type switch
    {
        SchemaTypes.Null => Size.Exactly(4),
        SchemaTypes.Boolean => Size.Exactly(5),
        SchemaTypes.Integer => Integer(schema),
        SchemaTypes.Number => Size.Exactly(schema.Has("multipleOf") ? BytesOfDecimal : BytesOfDouble),
        SchemaTypes.String => Characters(schema),
        _ => new Size(2, false),
    };

    /// <summary>The size of one value.</summary>
    public static Size Of(JsonNode value) => Size.Exactly(Encoding.UTF8.GetByteCount(value.ToString()));

    /// <summary>How many values a schema accepts.</summary>
    public static int? Count(Schema schema) => schema switch
    {
        _ when schema.Value("enum") is JsonArray { Items.Length: var length } => length,
        { Types: SchemaTypes.Boolean } => 2,
        { Types: SchemaTypes.Integer, Minimum: { } minimum, Maximum: { } maximum } when decimal.Floor(maximum) - decimal.Ceiling(minimum) < MaxRange
            => (int)Math.Max(0, decimal.Floor(maximum) - decimal.Ceiling(minimum) + 1),
        _ => null,
    };

    private static Size Integer(Schema schema) => schema is { Minimum: { } minimum, Maximum: { } maximum }
        ? Size.Exactly(Math.Max(Digits(decimal.Ceiling(minimum)), Digits(decimal.Floor(maximum))))
        : new Size(BytesOfInteger, !NumberTypes.IsBeyondInt64(schema));

    private static int Digits(decimal integer) => integer.ToString(CultureInfo.InvariantCulture).Length;

    // What is written of a format has nothing to escape.
    private static Size Characters(Schema schema) => Size.Tighter(
        JsonCount.Of(schema.Value("maxLength")) is { } length ? Size.Exactly(2 + ((long)BytesOfCharacter * length)) : new Size(2, false),
        StringTypes.Format(schema)?.MaxLength is { } longest ? Size.Exactly(2 + longest) : Size.Unbounded);
}
