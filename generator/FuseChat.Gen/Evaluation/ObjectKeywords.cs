using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Evaluation;

/// <summary>Keywords about objects.</summary>
internal static class ObjectKeywords
{
    public static bool Apply(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value) => keyword.Name switch
    {
        "minProperties" => value.Members.Length >= JsonCount.Of(keyword.Value) || evaluator.Fail(application, keyword, Text("an object of at least {0} members", keyword)),
        "maxProperties" => value.Members.Length <= JsonCount.Of(keyword.Value) || evaluator.Fail(application, keyword, Text("an object of at most {0} members", keyword)),
        "required" => HasAll(evaluator, application, keyword, (JsonArray)keyword.Value!),
        "dependentRequired" => ((JsonObject)keyword.Value!).Members.AsImmutable
            .Where(dependent => application.Instance.TryGet(dependent.Name, out _))
            .Aggregate(true, (fits, dependent) => HasAll(evaluator, application, keyword, (JsonArray)dependent.Value) && fits),
        "properties" => Properties(evaluator, application, keyword, value),
        "patternProperties" => PatternProperties(evaluator, application, keyword, value),
        "additionalProperties" => Additional(evaluator, application, keyword, value),
        "unevaluatedProperties" => Unevaluated(evaluator, application, keyword, value),
        "propertyNames" => Names(evaluator, application, keyword, value, member => new JsonString(member.Name)),
        "x-key" => Names(evaluator, application, keyword, value, Key(evaluator, application, keyword)),
        _ => true,
    };

    private static bool HasAll(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonArray names)
    {
        foreach (var item in names.Items)
        {
            if (item is JsonString { Value: var name } && !application.Instance.TryGet(name, out _))
            {
                return evaluator.Fail(application, keyword, $"an object with {Quoted.Name(name)}");
            }
        }

        return true;
    }

    private static bool Properties(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value)
    {
        var (schemas, fits) = (new SchemasByName(keyword.Schemas), true);
        for (var index = 0; index < value.Members.Length; index++)
        {
            fits &= schemas.Find(value.Members[index].Name) is not { } schema || Member(evaluator, application, keyword, value, index, schema, "no such member");
        }

        return fits;
    }

    private static bool PatternProperties(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value)
    {
        var fits = true;
        for (var index = 0; index < value.Members.Length; index++)
        {
            foreach (var each in keyword.Schemas)
            {
                fits &= !evaluator.IsMatch(each.Name, value.Members[index].Name) || Member(evaluator, application, keyword, value, index, each.Schema, "no member of such a name");
            }
        }

        return fits;
    }

    private static bool Additional(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value)
    {
        var (named, patterns, fits) = (new SchemasByName(application.Schema.Schemas("properties")), application.Schema.Schemas("patternProperties"), true);
        for (var index = 0; index < value.Members.Length; index++)
        {
            var name = value.Members[index].Name;
            fits &= named.Find(name) is not null || (!patterns.IsEmpty && patterns.Any(pattern => evaluator.IsMatch(pattern.Name, name)))
                || Member(evaluator, application, keyword, value, index, keyword.Schemas[0].Schema, "no other member");
        }

        return fits;
    }

    private static bool Unevaluated(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value)
    {
        var fits = true;
        for (var index = 0; index < value.Members.Length; index++)
        {
            fits &= application.Evaluated!.Contains(index) || Member(evaluator, application, keyword, value, index, keyword.Schemas[0].Schema, "no other member");
        }

        application.Evaluated!.AddAll();
        return fits;
    }

    /// <summary>Applies to a member a schema that is meant for it; the member then counts as evaluated.</summary>
    private static bool Member(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value, int index, Schema schema, string accepted)
    {
        var member = value.Members[index];
        application.Evaluated?.Add(index);

        // A member that may not be there is wrong by its name.
        return schema.Boolean is false
            ? evaluator.Fail(application, keyword, accepted, application.Instance.Name(member, new JsonString(member.Name)))
            : evaluator.Apply(application.Of(schema, application.Instance.Member(member)));
    }

    private static bool Names(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value, Func<JsonMember, JsonNode?> key)
    {
        var fits = true;
        foreach (var member in value.Members)
        {
            fits &= key(member) is not { } name
                || evaluator.Descend(application, keyword, keyword.Schemas[0].Schema, application.Instance.Name(member, name), "no member");
        }

        return fits;
    }

    /// <summary>What the keys of a map are; names that are no integers are no keys of a map of integers, and left alone.</summary>
    private static Func<JsonMember, JsonNode?> Key(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword)
        => evaluator.HasIntegers(application.Site.To(keyword.Schemas[0].Schema))
            ? member => IsInteger(member.Name) ? new JsonNumber(member.Name) : null
            : member => new JsonString(member.Name);

    // As the runtime reads them: one spelling, 64 bits.
    private static bool IsInteger(string name)
        => long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == name;

    private static string Text(string format, SchemaKeyword keyword) => string.Format(CultureInfo.InvariantCulture, format, JsonCount.Of(keyword.Value));
}
