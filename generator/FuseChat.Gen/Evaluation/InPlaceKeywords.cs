using System.Globalization;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Evaluation;

/// <summary>Keywords that apply other schemas to the very same value.</summary>
internal static class InPlaceKeywords
{
    public static bool Apply(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword) => keyword.Name switch
    {
        "$ref" or "$dynamicRef" => evaluator.Refer(application, keyword),
        "allOf" => AllOf(evaluator, application, keyword),
        "anyOf" => AnyOf(evaluator, application, keyword),
        "oneOf" => OneOf(evaluator, application, keyword),
        "not" => !evaluator.Try((application with { Evaluated = null }).With(keyword.Schemas[0].Schema))
            || evaluator.Fail(application, keyword, "a value that does not fit the schema"),
        "if" => If(evaluator, application, keyword),
        "dependentSchemas" when application.Value is JsonObject => DependentSchemas(evaluator, application, keyword),
        _ => true,
    };

    private static bool AllOf(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword)
    {
        var fits = true;
        foreach (var each in keyword.Schemas)
        {
            fits &= Also(evaluator, application, keyword, each.Schema, "no value");
        }

        return fits;
    }

    private static bool AnyOf(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword)
    {
        var fits = false;
        foreach (var each in keyword.Schemas)
        {
            fits |= evaluator.Try(application.With(each.Schema));

            // What the other branches are about counts too, where somebody asks.
            if (fits && application.Evaluated is null)
            {
                return true;
            }
        }

        return fits || evaluator.Fail(application, keyword, Text("a value that fits at least one of {0} schemas", keyword.Schemas.Length));
    }

    private static bool OneOf(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword)
    {
        var count = 0;
        foreach (var each in keyword.Schemas)
        {
            count += evaluator.Try(application.With(each.Schema)) ? 1 : 0;
        }

        return count == 1 || evaluator.Fail(application, keyword, Text("a value that fits exactly one of {0} schemas, not {1}", keyword.Schemas.Length, count));
    }

    private static bool If(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword)
    {
        var branch = evaluator.Try(application.With(keyword.Schemas[0].Schema)) ? "then" : "else";
        return application.Schema.Find(branch) is not { } chosen || Also(evaluator, application, chosen, chosen.Schemas[0].Schema, "no such value");
    }

    private static bool DependentSchemas(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword)
    {
        var fits = true;
        foreach (var each in keyword.Schemas)
        {
            fits &= !application.Instance.TryGet(each.Name, out _)
                || Also(evaluator, application, keyword, each.Schema, $"an object without {Diagnostics.Quoted.Name(each.Name)}");
        }

        return fits;
    }

    /// <summary>Applies a schema to the same value; one that accepts nothing is reported as the keyword that has it.</summary>
    private static bool Also(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, Schema schema, string accepted)
        => schema.Boolean is false ? evaluator.Fail(application, keyword, accepted) : evaluator.Apply(application.With(schema));

    private static string Text(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
