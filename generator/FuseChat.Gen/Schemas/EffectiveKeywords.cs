using System.Collections.Immutable;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>The keywords of a schema that decide about values.</summary>
internal static class EffectiveKeywords
{
    public static EquatableArray<SchemaKeyword> Of(EquatableArray<SchemaKeyword> keywords)
    {
        var count = 0;
        foreach (var keyword in keywords)
        {
            count += IsEffective(keyword, keywords) ? 1 : 0;
        }

        if (count == keywords.Length)
        {
            return keywords;
        }

        var effective = ImmutableArray.CreateBuilder<SchemaKeyword>(count);
        foreach (var keyword in keywords)
        {
            if (IsEffective(keyword, keywords))
            {
                effective.Add(keyword);
            }
        }

        return effective.ToEquatableArray();
    }

    private static bool IsEffective(SchemaKeyword keyword, EquatableArray<SchemaKeyword> beside) => keyword.Name switch
    {
        "$defs" or "default" or "format" or "x-csharp-name" or "x-enum-names" or "x-twilio-resource" => false,
        "then" or "else" => Schema.Find(beside, "if") is not null,
        "minContains" or "maxContains" => Schema.Find(beside, "contains") is not null,
        "uniqueItems" => keyword.Value is JsonBoolean { Value: true },
        "required" => keyword.Value is JsonArray { Items.IsEmpty: false },
        _ => keyword.Definition.Verdict is Verdict.Typed or Verdict.Checked,
    };
}
