using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Keywords do something where they stand. Draft 2020-12 lets them be, and whoever wrote them meant something.</summary>
internal static class EffectRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        foreach (var schema in closure.Root.Schemas)
        {
            var type = schema.Find("type");
            foreach (var keyword in schema.Keywords)
            {
                var why = Alone(schema, keyword.Name, closure.Root) ?? (type is null ? null : OfOtherType(schema, keyword, type.Value!));
                if (why is not null)
                {
                    problems.AtKey(DiagnosticDescriptors.KeywordWithoutEffect, schema.Pointer.Append(keyword.Name), schema.Pointer.ToString(), keyword.Name, why);
                }
            }
        }
    }

    /// <summary>Why a keyword has no effect without another, or beside another.</summary>
    /// <remarks>An <c>if</c> alone has one: what it finds true counts as evaluated, also for a schema of another file that refers to it.</remarks>
    private static string? Alone(Schema schema, string keyword, SchemaDocument document) => keyword switch
    {
        "then" or "else" when IsMissing(schema, "if", document) => "it goes with \"if\"",
        "minContains" or "maxContains" when IsMissing(schema, "contains", document) => "it goes with \"contains\"",
        "unevaluatedProperties" when schema.Has("additionalProperties") => "\"additionalProperties\" leaves no member to it",
        "unevaluatedItems" when schema.Has("items") => "\"items\" leaves no item to it",
        _ => null,
    };

    // One that could not be read is there all the same.
    private static bool IsMissing(Schema schema, string keyword, SchemaDocument document) => !schema.Has(keyword) && !document.IsUnread(schema.Pointer.Append(keyword));

    private static string? OfOtherType(Schema schema, SchemaKeyword keyword, JsonNode type)
    {
        var about = keyword.Name == "format" && keyword.Value is JsonString { Value: var format } && DefinedFormats.Has(format) ? SchemaTypes.String : keyword.Definition.Types;
        return about == SchemaTypes.None || (schema.Types & (about | SchemaTypes.Invalid)) != 0 ? null : $"it is about {Values(about)}, and \"type\" is {type}";
    }

    private static string Values(SchemaTypes types) => types switch
    {
        SchemaTypes.String => "strings",
        SchemaTypes.Array => "arrays",
        SchemaTypes.Object => "objects",
        _ => "numbers",
    };
}
