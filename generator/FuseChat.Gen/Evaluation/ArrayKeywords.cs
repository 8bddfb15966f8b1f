using System.Globalization;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Evaluation;

/// <summary>Keywords about arrays.</summary>
internal static class ArrayKeywords
{
    public static bool Apply(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonArray array) => keyword.Name switch
    {
        "minItems" => array.Items.Length >= JsonCount.Of(keyword.Value) || evaluator.Fail(application, keyword, Text("an array of at least {0} items", keyword)),
        "maxItems" => array.Items.Length <= JsonCount.Of(keyword.Value) || evaluator.Fail(application, keyword, Text("an array of at most {0} items", keyword)),
        "uniqueItems" => AreUnique(evaluator, application, keyword, array),
        "prefixItems" => Items(evaluator, application, keyword, 0, Math.Min(keyword.Schemas.Length, array.Items.Length), index => keyword.Schemas[index].Schema, "no item here"),
        "items" => Items(evaluator, application, keyword, application.Schema.Schemas("prefixItems").Length, array.Items.Length, _ => keyword.Schemas[0].Schema, "no further item"),
        "contains" => Contains(evaluator, application, keyword, array),
        "unevaluatedItems" => Unevaluated(evaluator, application, keyword, array),
        _ => true,
    };

    private static bool Items(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, int from, int to, Func<int, Schema> schema, string accepted)
    {
        var fits = true;
        for (var index = from; index < to; index++)
        {
            application.Evaluated?.Add(index);
            fits &= evaluator.Descend(application, keyword, schema(index), application.Instance.Item(index), accepted);
        }

        return fits;
    }

    private static bool AreUnique(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonArray array)
    {
        var fits = true;
        var seen = new Dictionary<JsonNode, int>(JsonEquality.Comparer);
        evaluator.Spend(array.NodeCount);
        for (var index = 0; index < array.Items.Length; index++)
        {
            if (seen.TryGetValue(array.Items[index], out var other))
            {
                var accepted = string.Format(CultureInfo.InvariantCulture, "an item that does not stand at {0} already", other);
                fits = evaluator.Fail(application, keyword, accepted, application.Instance.Item(index));
            }
            else
            {
                seen.Add(array.Items[index], index);
            }
        }

        return fits;
    }

    private static bool Contains(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonArray array)
    {
        var count = 0;
        for (var index = 0; index < array.Items.Length; index++)
        {
            if (evaluator.Try(application.Of(keyword.Schemas[0].Schema, application.Instance.Item(index))))
            {
                count++;
                application.Evaluated?.Add(index);
            }
        }

        var (least, most) = (application.Schema.Find("minContains"), application.Schema.Find("maxContains"));
        if (count < (least is null ? 1 : JsonCount.Of(least.Value)))
        {
            return evaluator.Fail(application, least ?? keyword, least is null ? "an array with an item that fits" : Text("an array with at least {0} items that fit", least));
        }

        return most is null || count <= JsonCount.Of(most.Value) || evaluator.Fail(application, most, Text("an array with at most {0} items that fit", most));
    }

    private static bool Unevaluated(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonArray array)
    {
        var fits = true;
        for (var index = 0; index < array.Items.Length; index++)
        {
            fits &= application.Evaluated!.Contains(index)
                || evaluator.Descend(application, keyword, keyword.Schemas[0].Schema, application.Instance.Item(index), "no further item");
        }

        application.Evaluated!.AddAll();
        return fits;
    }

    private static string Text(string format, SchemaKeyword keyword) => string.Format(CultureInfo.InvariantCulture, format, JsonCount.Of(keyword.Value));
}
