using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Evaluation;

/// <summary><c>type</c>, <c>enum</c> and <c>const</c>.</summary>
internal static class ValueKeywords
{
    // What a message can hold.
    private const int MaxShown = 5;

    public static bool Apply(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword) => keyword.Name switch
    {
        "type" => HasType(application.Schema.Types, application.Value) || evaluator.Fail(application, keyword, SchemaPhrase.Of(application.Schema)),
        "const" => IsAnyOf(evaluator, application, keyword, [keyword.Value!]),
        _ => IsAnyOf(evaluator, application, keyword, ((JsonArray)keyword.Value!).Items.AsImmutable),
    };

    private static bool HasType(SchemaTypes types, JsonNode value) => (types & SchemaTypes.Invalid) != 0 || (types & value switch
    {
        JsonNull => SchemaTypes.Null,
        JsonBoolean => SchemaTypes.Boolean,
        JsonString => SchemaTypes.String,
        JsonArray => SchemaTypes.Array,
        JsonObject => SchemaTypes.Object,
        JsonNumber number when JsonDecimal.Of(number.Text).IsInteger => SchemaTypes.Integer | SchemaTypes.Number,
        _ => SchemaTypes.Number,
    }) != 0;

    private static bool IsAnyOf(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, IReadOnlyList<JsonNode> values)
    {
        foreach (var value in values)
        {
            evaluator.Spend(value.NodeCount);
            if (JsonEquality.Comparer.Equals(value, application.Value))
            {
                return true;
            }
        }

        var shown = values.Take(MaxShown).Select(Phrase);
        return evaluator.Fail(application, keyword, values.Count switch
        {
            0 => "no value",
            1 => Phrase(values[0]),
            _ => $"one of {string.Join(", ", shown)}{(values.Count > MaxShown ? ", …" : "")}",
        });
    }

    private static string Phrase(JsonNode value) => value switch
    {
        JsonString text => Quoted.Name(text.Value),
        JsonNumber number => number.Text,
        _ => Described.Value(value),
    };
}
