using System.Globalization;
using System.Numerics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of numbers: an integer is as wide as its bounds, and a number with a decimal step is a decimal.</summary>
internal static class NumberTypes
{
    private static readonly string[] Bounds = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"];

    private static readonly string[] Values = ["const", "enum", "default"];

    /// <summary>Whether the bounds of an integer are those of a C# <see langword="int"/>, or narrower.</summary>
    public static bool IsInt32(Schema schema) => Least(schema) >= int.MinValue && Most(schema) <= int.MaxValue;

    /// <summary>A number: a decimal where it has <c>multipleOf</c>, as steps such as 0.01 have no exact double.</summary>
    public static TypeSpec Number(Schema schema, string phrase)
    {
        var isDecimal = schema.Has("multipleOf");
        return new TypeSpec(isDecimal ? TypeKind.Decimal : TypeKind.Double, isDecimal ? "decimal" : "double", isDecimal ? Codecs + "DecimalCodec" : Codecs + "DoubleCodec")
        {
            Phrase = phrase,
            Minimum = schema.Minimum,
            Maximum = schema.Maximum,
        };
    }

    /// <summary>An integer: an int or a long, as its bounds allow; a <see cref="BigInteger"/> where a bound lies beyond 64 bits.</summary>
    public static TypeSpec Integer(Schema schema, string phrase)
    {
        if (IsBeyondInt64(schema))
        {
            return new TypeSpec(TypeKind.BigInteger, "global::System.Numerics.BigInteger", Codecs + "BigIntegerCodec") { Phrase = phrase };
        }

        var (least, most) = (Least(schema), Most(schema));
        var isInt = least >= int.MinValue && most <= int.MaxValue;

        // Bounds that the type enforces anyway need no check of their own.
        return new TypeSpec(isInt ? TypeKind.Int32 : TypeKind.Int64, isInt ? "int" : "long", isInt ? Codecs + "Int32Codec" : Codecs + "Int64Codec")
        {
            Phrase = phrase,
            Minimum = least > (isInt ? int.MinValue : long.MinValue) ? least : null,
            Maximum = most < (isInt ? int.MaxValue : long.MaxValue) ? most : null,
        };
    }

    /// <summary>The least integer that the bounds leave, where they are within the range of a decimal.</summary>
    public static decimal? Least(Schema schema) => Tighter(
        schema.Minimum is { } minimum ? decimal.Ceiling(minimum) : null,
        schema.Number("exclusiveMinimum") is { } exclusive ? Next(decimal.Floor(exclusive), 1) : null,
        Math.Max);

    /// <inheritdoc cref="Least" />
    public static decimal? Most(Schema schema) => Tighter(
        schema.Maximum is { } maximum ? decimal.Floor(maximum) : null,
        schema.Number("exclusiveMaximum") is { } exclusive ? Next(decimal.Ceiling(exclusive), -1) : null,
        Math.Min);

    // The first integer beyond a bound, where a decimal holds it.
    private static decimal? Next(decimal bound, int step) => bound is decimal.MinValue or decimal.MaxValue ? null : bound + step;

    private static decimal? Tighter(decimal? left, decimal? right, Func<decimal, decimal, decimal> choose)
        => left is null || right is null ? left ?? right : choose(left.Value, right.Value);

    /// <summary>Whether a bound of an integer lies beyond 64 bits, or a value that it is to have.</summary>
    public static bool IsBeyondInt64(Schema schema)
        => Array.Exists(Bounds, keyword => IsBelow(schema, keyword) || IsAbove(schema, keyword)) || Array.Exists(Values, keyword => HasBeyond(schema, schema.Value(keyword)));

    // One that a bound excludes is a slip, which is reported.
    private static bool HasBeyond(Schema schema, JsonNode? value) => value switch
    {
        JsonNumber number => (number.Value is not { } integer || integer > long.MaxValue || integer < long.MinValue)
            && NumberFit.IsWithin(number, schema) && JsonDecimal.Integer(number.Text) is not null,
        JsonArray { Items: var items } => items.Any(item => item is JsonNumber && HasBeyond(schema, item)),
        _ => false,
    };

    // A bound that no decimal holds is further out still.
    private static bool IsBelow(Schema schema, string keyword)
        => schema.Value(keyword) is JsonNumber bound && (bound.Value is { } value ? value < long.MinValue : IsHuge(bound) && bound.Text[0] == '-');

    private static bool IsAbove(Schema schema, string keyword)
        => schema.Value(keyword) is JsonNumber bound && (bound.Value is { } value ? value > long.MaxValue : IsHuge(bound) && bound.Text[0] != '-');

    private static bool IsHuge(JsonNumber bound)
        => double.TryParse(bound.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) > 1;
}
