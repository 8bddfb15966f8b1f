using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Any = CsCheck.Gen;

namespace FuseChat.Gen.Tests.Evaluation;

/// <summary>Generated schemas and values that have something to do with each other: few names, small numbers, short strings.</summary>
internal static class SchemaSamples
{
    private static readonly Gen<string> Name = Any.OneOf("a", "b", "ab", "x1");

    private static readonly Gen<string> Scalar = Any.OneOf(
        Any.OneOf("null", "true", "false", "0", "1", "1.0", "-1", "2", "2.5", "1e1", "0.1", "300e-2"),
        Any.OneOf("\"\"", "\"a\"", "\"ab\"", "\"abc\"", "\"x1\"", "\"\\u00e9\"", "\"\\ud83d\\ude00b\""));

    private static readonly Gen<string> Number = Any.OneOf("0", "1", "2", "-1", "0.5", "1.0", "2e0");

    private static readonly Gen<string> Count = Any.OneOf("0", "1", "2", "3", "1.0");

    private static readonly Gen<string> Type = Any.OneOf("null", "boolean", "integer", "number", "string", "array", "object").Select(Quote);

    private static readonly Gen<string> Pattern = Any.OneOf("^a", "b$", "^[a-c]*$", "\\d", "^.{2}$", "(a|b)+c?$", "a(?=b)", "^[^a]", "\\W").Select(Quote);

    /// <summary>Values.</summary>
    public static Gen<string> Value { get; } = ValueOf(depth: 2);

    /// <summary>Schemas that hold no wrong keyword, with two definitions.</summary>
    public static Gen<string> Schema { get; } = Any.Select(SchemaOf(depth: 2), SchemaOf(depth: 1), SchemaOf(depth: 1), (root, a, b) =>
        $$"""{ "allOf": [{{root}}], "$defs": { "a": {{a}}, "b": {{b}} } }""");

    /// <summary>A schema in which some values are replaced by others.</summary>
    public static Gen<string> Mangled(string schema) => Any.Select(
        Any.Int[0, 10_000],
        Any.OneOf(Value, SchemaOf(depth: 1), Number, Type, Any.Const("\"{author}\""), Any.Const("\"/unread_messages/*\""), Any.Const("\"#/properties\"")))
        .Array[1, 4]
        .Select(edits => edits.Aggregate(JsonNode.Parse(schema)!, (root, edit) => Replace(root, edit.Item1, edit.Item2)).ToJsonString());

    private static Gen<string> ValueOf(int depth) => depth == 0 ? Scalar : Any.Frequency(
        (3, Scalar),
        (2, List(ValueOf(depth - 1))),
        (2, Members(Name, ValueOf(depth - 1))));

    private static Gen<string> SchemaOf(int depth) => Any.Frequency(
        (1, Any.OneOf("true", "false", "{}")),
        (8, Keyword(depth).Array[1, 4].Select(keywords => Object(keywords))));

    private static Gen<(string Name, string Value)> Keyword(int depth)
    {
        var flat = Any.OneOf(
            Of(Any.OneOf(Type, List(Type, 1).Select(Distinct)), "type"),
            Of(Number, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
            Of(Any.OneOf("0.5", "1", "2", "0.1"), "multipleOf"),
            Of(Count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains"),
            Of(Pattern, "pattern"),
            Of(ValueOf(1), "const"),
            Of(List(ValueOf(1), 1).Select(Distinct), "enum"),
            Of(List(Name.Select(Quote)).Select(Distinct), "required"),
            Of(Members(Name, List(Name.Select(Quote)).Select(Distinct)), "dependentRequired"),
            Of(Any.Const("true"), "uniqueItems"),
            Of(Any.OneOf("\"#/$defs/a\"", "\"#/$defs/b\""), "$ref"));
        return depth == 0 ? flat : Any.Frequency(
            (2, flat),
            (1, Of(SchemaOf(depth - 1), "items", "contains", "not", "if", "then", "else", "propertyNames", "additionalProperties", "unevaluatedItems", "unevaluatedProperties")),
            (1, Of(List(SchemaOf(depth - 1), 1), "allOf", "anyOf", "oneOf", "prefixItems")),
            (1, Of(Members(Name, SchemaOf(depth - 1)), "properties", "dependentSchemas")),
            (1, Of(Members(Any.OneOf("^a", "b$", "."), SchemaOf(depth - 1)), "patternProperties")));
    }

    private static Gen<(string Name, string Value)> Of(Gen<string> value, params string[] names) => Any.Select(Any.Int[0, names.Length - 1], value, (index, text) => (names[index], text));

    private static Gen<string> List(Gen<string> item, int least = 0) => item.Array[least, 3].Select(items => $"[{string.Join(", ", items)}]");

    private static Gen<string> Members(Gen<string> name, Gen<string> value) => Any.Select(name, value, (key, text) => (key, text)).Array[0, 3].Select(members => Object(members));

    private static string Object(IEnumerable<(string Name, string Value)> members)
        => $"{{ {string.Join(", ", members.DistinctBy(member => member.Name).Select(member => $"{Quote(member.Name)}: {member.Value}"))} }}";

    // By value: 1 and 1.0 are the same.
    private static string Distinct(string list)
    {
        var kept = new JsonArray();
        foreach (var item in JsonNode.Parse(list)!.AsArray().Where(item => !kept.Any(other => JsonNode.DeepEquals(other, item))))
        {
            kept.Add(item?.DeepClone());
        }

        return kept.ToJsonString();
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static JsonNode Replace(JsonNode root, int place, string replacement)
    {
        var owners = new List<(JsonNode Owner, object Key)>();
        Collect(root);
        if (owners.Count > 0)
        {
            var (owner, key) = owners[place % owners.Count];
            _ = key is string name ? owner[name] = JsonNode.Parse(replacement) : owner[(int)key] = JsonNode.Parse(replacement);
        }

        return root;

        void Collect(JsonNode? node)
        {
            if (node is JsonObject value)
            {
                owners.AddRange(value.Select(member => ((JsonNode)value, (object)member.Key)));
                value.Select(member => member.Value).ToList().ForEach(Collect);
            }
            else if (node is JsonArray array)
            {
                owners.AddRange(array.Select((_, index) => ((JsonNode)array, (object)index)));
                array.ToList().ForEach(Collect);
            }
        }
    }
}
