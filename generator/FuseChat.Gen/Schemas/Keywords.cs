namespace FuseChat.Gen.Schemas;

/// <summary>Every keyword of JSON Schema 2020-12 and of ours, by what the generator does with it.</summary>
internal static class Keywords
{
    /// <summary>Shape the C#, or are enforced by it.</summary>
    public static readonly string[] Honoured =
    [
        "$defs", "$ref", "additionalProperties", "items", "maximum", "minimum", "properties", "required", "type", "uniqueItems",
        "x-csharp-name", "x-key", "x-mutations", "x-twilio-resource",
    ];

    /// <summary>Change nothing about which values are valid, by specification.</summary>
    public static readonly string[] Annotations =
    [
        "$comment", "$schema", "contentEncoding", "contentMediaType", "contentSchema", "default", "deprecated", "description", "examples",
        "format", "readOnly", "title", "writeOnly",
    ];

    /// <summary>Mean something that is not honoured yet: refused, so that nothing is dropped in silence.</summary>
    public static readonly string[] Refused =
    [
        "$anchor", "$dynamicAnchor", "$dynamicRef", "$id", "$vocabulary", "allOf", "anyOf", "const", "contains", "dependentRequired",
        "dependentSchemas", "else", "enum", "exclusiveMaximum", "exclusiveMinimum", "if", "maxContains", "maxItems", "maxLength",
        "maxProperties", "minContains", "minItems", "minLength", "minProperties", "multipleOf", "not", "oneOf", "pattern",
        "patternProperties", "prefixItems", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
    ];

    public static IEnumerable<string> All => Honoured.Concat(Annotations).Concat(Refused);

    /// <summary>Those that may stand at the root of a file only.</summary>
    public static readonly string[] RootOnly = ["x-mutations", "x-twilio-resource"];
}
