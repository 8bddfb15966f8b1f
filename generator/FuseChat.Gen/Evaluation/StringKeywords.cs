using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Evaluation;

/// <summary>Keywords about strings.</summary>
internal static class StringKeywords
{
    public static bool Apply(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, string text) => keyword.Name switch
    {
        "minLength" => Length(text) >= JsonCount.Of(keyword.Value) || evaluator.Fail(application, keyword, Text("a string of at least {0} characters", keyword)),
        "maxLength" => Length(text) <= JsonCount.Of(keyword.Value) || evaluator.Fail(application, keyword, Text("a string of at most {0} characters", keyword)),
        "pattern" when keyword.Value is JsonString { Value: var pattern } => evaluator.IsMatch(pattern, text)
            || evaluator.Fail(application, keyword, $"a string that matches {Quoted.Name(pattern)}"),
        _ => true,
    };

    /// <summary>Number of characters, each Unicode code point one.</summary>
    private static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static string Text(string format, SchemaKeyword keyword) => string.Format(CultureInfo.InvariantCulture, format, JsonCount.Of(keyword.Value));
}
