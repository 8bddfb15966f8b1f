using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Evaluation;

/// <summary>Keywords about numbers, exact for numbers of any size.</summary>
internal static class NumberKeywords
{
    // Dividing longer ones takes longer than a build should.
    private const int MaxPrecision = 2000;

    public static bool Apply(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonNumber number)
    {
        var bound = (keyword.Value as JsonNumber)?.Text;
        return bound is null || Accepts(evaluator, keyword.Name, JsonDecimal.Of(number.Text), JsonDecimal.Of(bound))
            || evaluator.Fail(application, keyword, $"{Words(keyword.Name)} {bound}");
    }

    private static bool Accepts(SchemaEvaluator evaluator, string keyword, JsonDecimal number, JsonDecimal bound) => keyword switch
    {
        "minimum" => number.CompareTo(bound) >= 0,
        "maximum" => number.CompareTo(bound) <= 0,
        "exclusiveMinimum" => number.CompareTo(bound) > 0,
        "exclusiveMaximum" => number.CompareTo(bound) < 0,
        "multipleOf" => number.Precision + bound.Precision > MaxPrecision ? evaluator.Undecided() : number.IsMultipleOf(bound),
        _ => true,
    };

    private static string Words(string keyword) => keyword switch
    {
        "minimum" => "a number of at least",
        "maximum" => "a number of at most",
        "exclusiveMinimum" => "a number above",
        "exclusiveMaximum" => "a number below",
        _ => "a multiple of",
    };
}
