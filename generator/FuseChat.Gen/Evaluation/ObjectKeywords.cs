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
        "additionalProperties" => Others(evaluator, application, keyword, value, AreAdditional(evaluator, application.Schema)),
        "unevaluatedProperties" => Unevaluated(evaluator, application, keyword, value),
        "propertyNames" => Names(evaluator, application, keyword, value, member => new JsonString(member.Name)),
        "x-key" => Names(evaluator, application, keyword, value, Key(evaluator, application, keyword)),
        _ => true,
    };

    private static bool HasAll(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonArray names)
    {
        var missing = names.Items.OfType<JsonString>().FirstOrDefault(name => !application.Instance.TryGet(name.Value, out _));
        return missing is null || evaluator.Fail(application, keyword, $"an object with {Quoted.Name(missing.Value)}");
    }

    private static bool Properties(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value)
    {
        var schemas = keyword.Schemas.ToDictionary(each => each.Name, each => each.Schema, StringComparer.Ordinal);
        return Members(evaluator, application, keyword, value, (_, member) => schemas.TryGetValue(member.Name, out var schema) ? [schema] : [], "no such member");
    }

    private static bool PatternProperties(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value)
        => Members(
            evaluator,
            application,
            keyword,
            value,
            (_, member) => keyword.Schemas.Where(each => evaluator.IsMatch(each.Name, member.Name)).Select(each => each.Schema),
            "no member of such a name");

    private static bool Others(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value, Func<int, JsonMember, bool> areMeant)
        => Members(evaluator, application, keyword, value, (index, member) => areMeant(index, member) ? [keyword.Schemas[0].Schema] : [], "no other member");

    private static bool Unevaluated(SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value)
    {
        var fits = Others(evaluator, application, keyword, value, (index, _) => !application.Evaluated!.Contains(index));
        application.Evaluated!.AddAll();
        return fits;
    }

    /// <summary>Applies to each member the schemas that are meant for it; a member for which there are some counts as evaluated.</summary>
    private static bool Members(
        SchemaEvaluator evaluator, Application application, SchemaKeyword keyword, JsonObject value, Func<int, JsonMember, IEnumerable<Schema>> schemas, string accepted)
    {
        var fits = true;
        for (var index = 0; index < value.Members.Length; index++)
        {
            var member = value.Members[index];
            foreach (var schema in schemas(index, member))
            {
                application.Evaluated?.Add(index);

                // A member that may not be there is wrong by its name.
                fits &= schema.Boolean is false
                    ? evaluator.Fail(application, keyword, accepted, application.Instance.Name(member, new JsonString(member.Name)))
                    : evaluator.Apply(application.Of(schema, application.Instance.Member(member)));
            }
        }

        return fits;
    }

    private static Func<int, JsonMember, bool> AreAdditional(SchemaEvaluator evaluator, Schema schema)
    {
        var names = new HashSet<string>(schema.Properties.Select(property => property.Name), StringComparer.Ordinal);
        var patterns = schema.Schemas("patternProperties");
        return (_, member) => !names.Contains(member.Name) && !patterns.Any(pattern => evaluator.IsMatch(pattern.Name, member.Name));
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
