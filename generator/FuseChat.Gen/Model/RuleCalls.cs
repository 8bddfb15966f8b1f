using System.Globalization;
using System.Runtime.CompilerServices;
using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Patterns;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>The keywords of one schema as calls of the runtime's builder, whose methods have the keywords' names.</summary>
internal static class RuleCalls
{
    // Asked for by many rules: kept beside the schema, since it follows from it alone.
    private static readonly ConditionalWeakTable<Schema, SchemaKeyword[]> Known = new();

    public static string Of(SchemaSite site, DynamicScope scope, RuleSpecBuilder table)
        => string.Concat(Effective(site.Schema).Select(keyword => $".{Method(keyword, site, table)}({Arguments(keyword, site, scope, table)})"));

    /// <summary>The keywords that decide about values.</summary>
    public static IReadOnlyList<SchemaKeyword> Effective(Schema schema) => Known.GetValue(schema, static one => [.. one.Keywords.Where(keyword => IsEffective(one, keyword))]);

    private static bool IsEffective(Schema schema, SchemaKeyword keyword) => keyword.Name switch
    {
        "$defs" or "default" or "format" or "x-csharp-name" or "x-enum-names" or "x-twilio-resource" => false,
        "then" or "else" => schema.Has("if"),
        "minContains" or "maxContains" => schema.Has("contains"),
        "uniqueItems" => schema.UniqueItems,
        "required" => !schema.Required.IsEmpty,
        _ => Keywords.Find(keyword.Name)!.Verdict is Verdict.Typed or Verdict.Checked,
    };

    private static string Method(SchemaKeyword keyword, SchemaSite site, RuleSpecBuilder table)
        => keyword.Name != "x-key" ? CSharpName.Pascal(keyword.Name)
            : table.HasIntegers(site.To(keyword.Schemas[0].Schema)) ? "IntegerKeys"
            : "Keys";

    private static string Arguments(SchemaKeyword keyword, SchemaSite site, DynamicScope scope, RuleSpecBuilder table)
    {
        var known = Keywords.Find(keyword.Name)!;
        return known.Kind switch
        {
            KeywordKind.Boolean => "",
            KeywordKind.Types => List(keyword.Value is JsonArray types ? types.Items : [keyword.Value!], type => String(((JsonString)type).Value)),
            KeywordKind.Number or KeywordKind.PositiveNumber => String(((JsonNumber)keyword.Value!).Text),
            KeywordKind.Count => JsonCount.Of(keyword.Value)!.Value.ToString(CultureInfo.InvariantCulture),
            KeywordKind.Pattern => Pattern(((JsonString)keyword.Value!).Value, isTuple: false),
            KeywordKind.Strings => Strings(keyword.Value!),
            KeywordKind.StringsByName => List(((JsonObject)keyword.Value!).Members, member => $"({String(member.Name)}, [{Strings(member.Value)}])"),
            KeywordKind.Enumeration => List(((JsonArray)keyword.Value!).Items, item => String(item.ToString())),
            KeywordKind.Any => String(keyword.Value!.ToString()),
            KeywordKind.Reference => Reference(keyword, site, scope, table),
            KeywordKind.SchemasByName => List(keyword.Schemas, named => $"({String(named.Name)}, {Apply(named)})"),
            KeywordKind.SchemasByPattern => List(keyword.Schemas, named => $"({Pattern(named.Name, isTuple: true)}, {Apply(named)})"),
            _ => List(keyword.Schemas, Apply),
        };

        string Apply(NamedSchema named) => table.Apply(site.To(named.Schema), scope, known.IsInPlace);
    }

    private static string Reference(SchemaKeyword keyword, SchemaSite site, DynamicScope scope, RuleSpecBuilder table)
    {
        var target = table.Refer(site, keyword, scope);
        return target is null ? "true" : table.Apply(target.Value, scope, isInPlace: true);
    }

    private static string Pattern(string pattern, bool isTuple)
    {
        var translated = EcmaPattern.Translate(pattern);
        var backtracks = translated.Backtracks ? ", true" : isTuple ? ", false" : "";
        return $"{String(pattern)}, {String(translated.Pattern)}{backtracks}";
    }

    private static string Strings(JsonNode list) => List(((JsonArray)list).Items, item => String(((JsonString)item).Value));

    private static string String(string text) => CSharpLiteral.String(text);

    private static string List<T>(IEnumerable<T> items, Func<T, string> write) => string.Join(", ", items.Select(write));
}
