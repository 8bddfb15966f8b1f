using System.Globalization;
using System.Numerics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of numbers: an integer is as wide as its bounds, and a number with a decimal step is a decimal.</summary>
internal static class NumberTypes
{
    /// <summary>Whether the bounds of an integer are those of a C# <see langword="int"/>, or narrower.</summary>
    public static bool IsInt32(Schema schema) => Least(schema) >= int.MinValue && Most(schema) <= int.MaxValue;

    /// <summary>A number: a decimal where it has <c>multipleOf</c>, as steps such as 0.01 have no exact double.</summary>
    public static TypeSpec Number(Schema schema, string phrase)
    {
        var spec = schema.Has("multipleOf")
            ? new TypeSpec(TypeKind.Decimal, "decimal", Codecs + "DecimalCodec") { Phrase = phrase }
            : new TypeSpec(TypeKind.Double, "double", Codecs + "DoubleCodec") { Phrase = phrase };
        return spec with { Minimum = schema.Minimum, Maximum = schema.Maximum };
    }

    /// <summary>An integer: an int or a long, as its bounds allow; a <see cref="BigInteger"/> where a bound lies beyond 64 bits.</summary>
    public static TypeSpec Integer(Schema schema, string phrase)
    {
        if (IsBeyondInt64(schema))
        {
            return new TypeSpec(TypeKind.BigInteger, "global::System.Numerics.BigInteger", Codecs + "BigIntegerCodec") { Phrase = phrase };
        }

        var isInt = IsInt32(schema);
        var spec = isInt
            ? new TypeSpec(TypeKind.Int32, "int", Codecs + "Int32Codec") { Phrase = phrase }
            : new TypeSpec(TypeKind.Int64, "long", Codecs + "Int64Codec") { Phrase = phrase };

        // Bounds that the type enforces anyway need no check of their own.
        decimal least = isInt ? int.MinValue : long.MinValue;
        decimal most = isInt ? int.MaxValue : long.MaxValue;
        return spec with
        {
            Minimum = Least(schema) is { } minimum && minimum > least ? minimum : null,
            Maximum = Most(schema) is { } maximum && maximum < most ? maximum : null,
        };
    }

    /// <summary>The least integer that the bounds leave, where they are within the range of a decimal.</summary>
    public static decimal? Least(Schema schema) => Tighter(
        schema.Minimum is { } minimum ? decimal.Ceiling(minimum) : null,
        schema.Number("exclusiveMinimum") is { } exclusive ? decimal.Floor(exclusive) + 1 : null,
        Math.Max);

    /// <inheritdoc cref="Least" />
    public static decimal? Most(Schema schema) => Tighter(
        schema.Maximum is { } maximum ? decimal.Floor(maximum) : null,
        schema.Number("exclusiveMaximum") is { } exclusive ? decimal.Ceiling(exclusive) - 1 : null,
        Math.Min);

    private static decimal? Tighter(decimal? left, decimal? right, Func<decimal, decimal, decimal> choose)
        => left is null || right is null ? left ?? right : choose(left.Value, right.Value);

    /// <summary>Whether a bound of an integer lies beyond 64 bits.</summary>
    public static bool IsBeyondInt64(Schema schema)
        => IsBelow(schema, "minimum") || IsBelow(schema, "exclusiveMinimum") || IsAbove(schema, "maximum") || IsAbove(schema, "exclusiveMaximum");

    // A bound that no decimal holds is further out still.
    private static bool IsBelow(Schema schema, string keyword) => schema.Number(keyword) < long.MinValue || (IsHuge(schema, keyword) && Text(schema, keyword)![0] == '-');

    private static bool IsAbove(Schema schema, string keyword) => schema.Number(keyword) > long.MaxValue || (IsHuge(schema, keyword) && Text(schema, keyword)![0] != '-');

    private static bool IsHuge(Schema schema, string keyword)
        => Text(schema, keyword) is { } text && schema.Number(keyword) is null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) > 1;

    private static string? Text(Schema schema, string keyword) => (schema.Value(keyword) as JsonNumber)?.Text;
}
