using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Whether all values of one schema are values of another, keyword by keyword; an "enum" is a C# type of its own, and so implied by itself only.</summary>
internal static class Narrowing
{
    // Typed keywords that are rules as well.
    private static readonly string[] Rules = ["enum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "oneOf"];

    /// <summary>The first such keyword of a schema, or of those that it refers to, that another one does not imply.</summary>
    public static SchemaKeyword? FirstMissing(SchemaClosure closure, SchemaSite narrow, SchemaSite wide)
    {
        foreach (var hop in closure.Hops(wide))
        {
            foreach (var keyword in hop.Schema.Rules)
            {
                if (IsRule(keyword) && !closure.IsReference(hop, keyword) && !IsWithoutEffect(keyword) && !IsImplied(closure, narrow, hop, keyword))
                {
                    return keyword;
                }
            }
        }

        return null;
    }

    private static bool IsImplied(SchemaClosure closure, SchemaSite narrow, SchemaSite wide, SchemaKeyword wanted)
    {
        // A keyword about other values than there are.
        if (wanted.Definition.Types != SchemaTypes.None && closure.Follow(narrow) is { Schema.Types: not SchemaTypes.None and var types } && (types & wanted.Definition.Types) == 0)
        {
            return true;
        }

        foreach (var hop in closure.Hops(narrow))
        {
            if (hop.IsSameAs(wide))
            {
                return true;
            }

            foreach (var given in hop.Schema.Rules)
            {
                if (Implies(given, wanted))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsRule(SchemaKeyword keyword) => Rules.Contains(keyword.Name) || keyword.Definition.Verdict == Verdict.Checked;

    // Every value has a length of at least 0.
    private static bool IsWithoutEffect(SchemaKeyword keyword)
        => keyword.Name is "minLength" or "minItems" or "minProperties" && Number(keyword) == default;

    private static bool Implies(SchemaKeyword given, SchemaKeyword wanted) => given.Equals(wanted) || (given.Name, wanted.Name) switch
    {
        ("minLength", "minLength") or ("minItems", "minItems") or ("minProperties", "minProperties") or ("exclusiveMinimum", "exclusiveMinimum") => Compare(given, wanted) >= 0,
        ("maxLength", "maxLength") or ("maxItems", "maxItems") or ("maxProperties", "maxProperties") or ("exclusiveMaximum", "exclusiveMaximum") => Compare(given, wanted) <= 0,
        ("minimum", "exclusiveMinimum") => Compare(given, wanted) > 0,
        ("maximum", "exclusiveMaximum") => Compare(given, wanted) < 0,
        ("multipleOf", "multipleOf") => Number(given).IsMultipleOf(Number(wanted)),
        _ => false,
    };

    private static int Compare(SchemaKeyword left, SchemaKeyword right) => Number(left).CompareTo(Number(right));

    private static JsonDecimal Number(SchemaKeyword keyword) => JsonDecimal.Of(((JsonNumber)keyword.Value!).Text);
}
