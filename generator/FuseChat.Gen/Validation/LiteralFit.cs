using System.Globalization;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Whether a value that a step has itself is one of the C# type that it meets; other keywords are evaluated.</summary>
internal static class LiteralFit
{
    /// <summary>Whether it is.</summary>
    public static bool Is(JsonNode value, Schema schema) => (value, schema.Types & ~SchemaTypes.Null) switch
    {
        (JsonString text, SchemaTypes.String) => EnumTypes.Texts(schema) is var texts && (texts.IsEmpty || texts.Contains(text.Value)) && StringTypes.Format(schema)?.IsAccepted(text.Value) != false,
        (JsonBoolean, SchemaTypes.Boolean) => true,
        (JsonNumber number, SchemaTypes.Integer) => JsonDecimal.Integer(number.Text) is { } digits && (NumberTypes.IsBeyondInt64(schema)
                || (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && !(integer < NumberTypes.Least(schema)) && !(integer > NumberTypes.Most(schema)))),
        (JsonNumber, SchemaTypes.Number) => ValueExpression.Of(value, NumberTypes.Number(schema, "")) is not null,
        (_, SchemaTypes.Invalid) => true,
        _ => false,
    };

    /// <summary>What fits in place of one that does not, in words.</summary>
    public static string Accepted(JsonNode value, Schema schema) => (value, schema.Types & ~SchemaTypes.Null) switch
    {
        (_, SchemaTypes.Array or SchemaTypes.Object) => "a parameter in braces",
        (JsonNumber, SchemaTypes.Number) => $"a number that a C# {NumberTypes.Number(schema, "").CSharp} holds",
        (JsonNumber number, SchemaTypes.Integer) when NumberFit.Misfit(number, schema) is { } held => held,
        _ => SchemaPhrase.Of(schema),
    };
}
