using System.Globalization;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Says in words what a schema accepts, such as <c>an integer from 0 to 10</c>.</summary>
internal static class SchemaPhrase
{
    public static string Of(Schema schema) => Of(schema, schema.Types);

    /// <summary>Says what of some types a schema accepts.</summary>
    public static string Of(Schema schema, SchemaTypes types) => types switch
    {
        SchemaTypes.String => EnumTypes.Texts(schema) is { IsEmpty: false } texts
            ? "one of " + string.Join(", ", texts.Select(text => new JsonString(text).ToString()))
            : StringTypes.Format(schema)?.Phrase ?? "a string",
        SchemaTypes.Boolean => "true or false",
        SchemaTypes.Integer => "an integer" + Range(schema),
        SchemaTypes.Number => "a number" + Range(schema),
        SchemaTypes.Array => "an array",
        SchemaTypes.Object => "an object",
        SchemaTypes.None => "any value",
        _ => string.Join(" or ", types.ToString().ToLowerInvariant().Split([", "], StringSplitOptions.None)),
    };

    private static string Range(Schema schema) => (Bound(schema, "minimum", "exclusiveMinimum", 1), Bound(schema, "maximum", "exclusiveMaximum", -1)) switch
    {
        (null, null) => "",
        ({ } least, null) => (least.IsExclusive ? " above " : " of at least ") + Text(least.Value),
        (null, { } most) => (most.IsExclusive ? " below " : " of at most ") + Text(most.Value),
        ({ IsExclusive: false } least, { IsExclusive: false } most) => $" from {Text(least.Value)} to {Text(most.Value)}",
        ({ } least, { } most) => $"{(least.IsExclusive ? " above " : " of at least ")}{Text(least.Value)}{(most.IsExclusive ? " and below " : " and at most ")}{Text(most.Value)}",
    };

    /// <summary>The tighter of two bounds on one side; where they are equal, the one that its value is without.</summary>
    private static (decimal Value, bool IsExclusive)? Bound(Schema schema, string inclusive, string exclusive, int sign)
        => (schema.Number(inclusive), schema.Number(exclusive)) switch
        {
            ({ } included, { } excluded) => included.CompareTo(excluded) * sign > 0 ? (included, false) : (excluded, true),
            ({ } included, null) => (included, false),
            (null, { } excluded) => (excluded, true),
            _ => null,
        };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
