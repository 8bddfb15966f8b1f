using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Schemas;

/// <summary>Every keyword of JSON Schema 2020-12 and of ours: the one table that decides, and that the documentation is made from.</summary>
internal static class Keywords
{
    public static readonly IReadOnlyList<Keyword> All =
    [
        .. Of(Vocabularies.Core,
        [
            new("$schema", Verdict.Annotation, KeywordKind.Dialect, "Draft 2020-12, or the \"$id\" of a meta-schema among the additional files with \"$vocabulary\"; any other is refused."),
            new("$vocabulary", Verdict.Refused, KeywordKind.Vocabulary, "In a meta-schema that \"$schema\" names: only keywords of the vocabularies that it lists have an effect. One that it requires, and that is none of draft 2020-12, is refused where the meta-schema is named.", IsRootOnly: true),
            new("$id", Verdict.Annotation, KeywordKind.Id, "Names the schema for \"$ref\"."),
            new("$anchor", Verdict.Annotation, KeywordKind.Anchor, "Names the schema for \"$ref\"."),
            new("$dynamicAnchor", Verdict.Annotation, KeywordKind.Anchor, "Names the schema for \"$ref\" and \"$dynamicRef\"."),
            new("$ref", Verdict.Typed, KeywordKind.Reference, "To schemas among the additional files, by relative path or \"$id\".", IsInPlace: true),
            new("$dynamicRef", Verdict.Checked, KeywordKind.Reference, "Resolved at build, for each way that leads to it; typed like `$ref` where it always means the same.", IsInPlace: true),
            new("$defs", Verdict.Typed, KeywordKind.SchemasByName, "A definition may have a C# type of its own."),
            new("$comment", Verdict.Annotation, KeywordKind.String),
        ]),

        .. Of(Vocabularies.Applicator,
        [
            new("properties", Verdict.Typed, KeywordKind.SchemasByName, "Of an object inside a document it makes a record."),
            new("patternProperties", Verdict.Checked, KeywordKind.SchemasByPattern),
            new("additionalProperties", Verdict.Typed, KeywordKind.Schema, "Alone it makes a map; beside \"properties\" it is checked, and the members that it is about are kept as they are."),
            new("propertyNames", Verdict.Checked, KeywordKind.Schema),
            new("items", Verdict.Typed, KeywordKind.Schema),
            new("prefixItems", Verdict.Checked, KeywordKind.Schemas),
            new("contains", Verdict.Checked, KeywordKind.Schema),
            new("allOf", Verdict.Checked, KeywordKind.Schemas, IsInPlace: true),
            new("anyOf", Verdict.Checked, KeywordKind.Schemas, IsInPlace: true),
            new("oneOf", Verdict.Typed, KeywordKind.Schemas, "Of objects that a required \"const\" tells apart it makes a closed hierarchy, whose records have the members of \"properties\" beside it as well; otherwise it is checked.", IsInPlace: true),
            new("not", Verdict.Checked, KeywordKind.Schema, IsInPlace: true),
            new("if", Verdict.Checked, KeywordKind.Schema, IsInPlace: true),
            new("then", Verdict.Checked, KeywordKind.Schema, IsInPlace: true),
            new("else", Verdict.Checked, KeywordKind.Schema, IsInPlace: true),
            new("dependentSchemas", Verdict.Checked, KeywordKind.SchemasByName, IsInPlace: true),
        ]),

        .. Of(Vocabularies.Unevaluated,
        [
            new("unevaluatedProperties", Verdict.Checked, KeywordKind.Schema),
            new("unevaluatedItems", Verdict.Checked, KeywordKind.Schema),
        ]),

        .. Of(Vocabularies.Validation,
        [
            new("type", Verdict.Typed, KeywordKind.Types),
            new("enum", Verdict.Typed, KeywordKind.Enumeration, "Of strings it makes a C# enum, which keeps texts that it does not know."),
            new("const", Verdict.Checked, KeywordKind.Any),
            new("minimum", Verdict.Typed, KeywordKind.Number, "Narrows the C# type of an integer."),
            new("maximum", Verdict.Typed, KeywordKind.Number, "Narrows the C# type of an integer."),
            new("exclusiveMinimum", Verdict.Typed, KeywordKind.Number, "Narrows the C# type of an integer."),
            new("exclusiveMaximum", Verdict.Typed, KeywordKind.Number, "Narrows the C# type of an integer."),
            new("multipleOf", Verdict.Typed, KeywordKind.PositiveNumber, "Makes a number a decimal."),
            new("minLength", Verdict.Checked, KeywordKind.Count, "In Unicode code points."),
            new("maxLength", Verdict.Checked, KeywordKind.Count, "In Unicode code points."),
            new("pattern", Verdict.Checked, KeywordKind.Pattern, "ECMA-262 with the u flag."),
            new("minItems", Verdict.Checked, KeywordKind.Count),
            new("maxItems", Verdict.Checked, KeywordKind.Count),
            new("uniqueItems", Verdict.Typed, KeywordKind.Boolean, "Mutations treat such an array as a set."),
            new("minContains", Verdict.Checked, KeywordKind.Count),
            new("maxContains", Verdict.Checked, KeywordKind.Count),
            new("minProperties", Verdict.Checked, KeywordKind.Count),
            new("maxProperties", Verdict.Checked, KeywordKind.Count),
            new("required", Verdict.Typed, KeywordKind.Strings),
            new("dependentRequired", Verdict.Checked, KeywordKind.StringsByName),
        ]),

        .. Of(Vocabularies.MetaData,
        [
            new("title", Verdict.Annotation, KeywordKind.String, "Documents the C#."),
            new("description", Verdict.Annotation, KeywordKind.String, "Documents the C#."),
            new("default", Verdict.Typed, KeywordKind.Any, "Of a member that may be absent: a method gives it in place of the absent value."),
            new("examples", Verdict.Annotation, KeywordKind.Values),
            new("deprecated", Verdict.Annotation, KeywordKind.Boolean),
            new("readOnly", Verdict.Annotation, KeywordKind.Boolean),
            new("writeOnly", Verdict.Annotation, KeywordKind.Boolean),
        ]),

        .. Of(Vocabularies.FormatAnnotation,
        [
            new("format", Verdict.Typed, KeywordKind.Format, $"Makes .NET types of {string.Join(", ", StringTypes.Known.Select(format => $"\"{format.Name}\""))}; all others are annotations. Decides about no value in validation."),
        ]),

        .. Of(Vocabularies.Content,
        [
            new("contentEncoding", Verdict.Annotation, KeywordKind.String),
            new("contentMediaType", Verdict.Annotation, KeywordKind.String),
            new("contentSchema", Verdict.Annotation, KeywordKind.Schema),
        ]),

        .. Of(Vocabularies.None,
        [
            new("x-twilio-resource", Verdict.Typed, KeywordKind.String, "The kind of resource that carries the document.", IsRootOnly: true),
            new("x-key", Verdict.Typed, KeywordKind.Schema, "The schema of a map's keys."),
            new("x-csharp-name", Verdict.Typed, KeywordKind.String, "Names a property, a parameter, a mutation, or the type of an object."),
            new("x-enum-names", Verdict.Typed, KeywordKind.Names, "Beside an \"enum\" of strings: the names of its members, by string, where those derived do not please."),
            new("x-mutations", Verdict.Typed, KeywordKind.Mutations, IsRootOnly: true),
        ]),
    ];

    private static readonly Dictionary<string, Keyword> ByName = All.ToDictionary(keyword => keyword.Name);

    public static IEnumerable<string> Names => All.Select(keyword => keyword.Name);

    public static Keyword? Find(string name) => ByName.TryGetValue(name, out var keyword) ? keyword : null;

    private static IEnumerable<Keyword> Of(Vocabularies vocabulary, IReadOnlyList<Keyword> keywords)
        => keywords.Select(keyword => keyword with { Vocabulary = vocabulary, Types = TypesOf(keyword.Name) });

    private static SchemaTypes TypesOf(string keyword) => keyword switch
    {
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" => SchemaTypes.Integer | SchemaTypes.Number,
        "minLength" or "maxLength" or "pattern" or "contentEncoding" or "contentMediaType" or "contentSchema" => SchemaTypes.String,
        "items" or "prefixItems" or "contains" or "minItems" or "maxItems" or "uniqueItems" or "minContains" or "maxContains" or "unevaluatedItems" => SchemaTypes.Array,
        "properties" or "patternProperties" or "additionalProperties" or "propertyNames" or "required" or "minProperties" or "maxProperties"
            or "dependentRequired" or "dependentSchemas" or "unevaluatedProperties" => SchemaTypes.Object,
        _ => SchemaTypes.None,
    };
}
