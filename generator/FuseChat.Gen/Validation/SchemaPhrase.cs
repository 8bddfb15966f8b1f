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

    private static string Range(Schema schema) => (schema.Minimum, schema.Maximum) switch
    {
        (null, null) => "",
        ({ } minimum, null) => Format(" of at least {0}", minimum),
        (null, { } maximum) => Format(" of at most {0}", maximum),
        ({ } minimum, { } maximum) => Format(" from {0} to {1}", minimum, maximum),
    };

    private static string Format(string format, params object[] numbers) => string.Format(CultureInfo.InvariantCulture, format, numbers);
}
