namespace FuseChat.Gen.Schemas;

/// <summary>Keywords of earlier drafts of JSON Schema and of OpenAPI 3.0, and what is written instead.</summary>
internal static class FormerKeywords
{
    /// <summary>What to write; null for a word that was never a keyword.</summary>
    public static string? Instead(string keyword) => keyword switch
    {
        "definitions" => "write \"$defs\", in references to it too",
        "id" => "write \"$id\"",
        "dependencies" => "write \"dependentRequired\" where it lists names, \"dependentSchemas\" where it has schemas",
        "additionalItems" => "write \"items\", and the schemas of the first items as \"prefixItems\"",
        "$recursiveRef" => "write \"$dynamicRef\", and \"$dynamicAnchor\" where it leads",
        "$recursiveAnchor" => "write \"$dynamicAnchor\" with a name, and \"$dynamicRef\" to it",
        "nullable" => "write \"null\" among the types, as in \"type\": [\"string\", \"null\"]",
        "divisibleBy" => "write \"multipleOf\"",
        "disallow" => "write \"not\"",
        "extends" => "write \"allOf\"",
        "discriminator" => "give each branch of the \"oneOf\" a required property of one name with a \"const\" of its own",
        _ => null,
    };
}
