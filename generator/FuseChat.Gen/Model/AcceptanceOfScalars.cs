using System.Globalization;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Conditions under which numbers and strings certainly fit their schema; null where their types do not tell.</summary>
/// <param name="closure">The files of the schema.</param>
/// <param name="validator">The table that has the regular expressions.</param>
internal sealed class AcceptanceOfScalars(SchemaClosure closure, ValidatorSpec validator)
{
    private const string Runtime = AcceptanceSpec.Runtime;
    private const string Always = AcceptanceBuilder.Always;

    // More characters than this may be more digits than a decimal holds.
    private const int MaxExactLength = 28;

    private static readonly string[] Bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    private static readonly string[] OfAny = ["type"];
    private static readonly string[] OfEnum = [.. OfAny, "enum"];
    private static readonly string[] OfBounded = [.. OfAny, .. Bounds];
    private static readonly string[] OfConstant = [.. OfAny, "const", "enum"];
    private static readonly string[] OfNumber = [.. OfConstant, .. Bounds, "multipleOf"];
    private static readonly string[] OfText = [.. OfConstant, "minLength", "maxLength", "pattern"];

    /// <summary>Whether a schema decides about values by some keywords only.</summary>
    public static bool HasOnly(Schema schema, string[] keywords)
    {
        foreach (var keyword in schema.Rules)
        {
            if (Array.IndexOf(keywords, keyword.Name) < 0)
            {
                return false;
            }
        }

        return schema.Boolean is null;
    }

    /// <summary>Two keywords that count as a pattern, such as <c>&gt;= 1 and &lt;= 3</c>; empty where there is nothing to check.</summary>
    public static string Range(Schema schema, string minimum, string maximum)
        => Pattern(JsonCount.Of(schema.Value(minimum)) is > 0 and var least ? least : null, JsonCount.Of(schema.Value(maximum)) is < int.MaxValue and var most ? most : null);

    /// <param name="access">The value, which is not null.</param>
    /// <param name="site">Its schema.</param>
    /// <param name="type">Its type.</param>
    public string? Condition(string access, SchemaSite site, TypeSpec type) => type.Kind switch
    {
        TypeKind.Boolean => OfConstants(access, site.Schema, type, OfConstant),
        TypeKind.Int32 or TypeKind.Int64 => OfInteger(access, site.Schema, type),
        TypeKind.Decimal => OfDecimal(access, site.Schema, type),
        TypeKind.Double => OfDouble(access, site.Schema, type),
        TypeKind.String => OfString(access, site, type),
        TypeKind.Enum => HasOnly(site.Schema, OfEnum)
            ? $"{access}.Known is >= {type.EnumText}.{type.Enum!.Members[0].Name} and <= {type.EnumText}.{type.Enum.Members[type.Enum.Members.Length - 1].Name}"
            : null,
        TypeKind.Uri when type.Format == "uri" => HasOnly(site.Schema, OfAny) ? $"{Runtime}Absolute({access})" : null,
        _ => HasOnly(site.Schema, OfAny) ? Always : null,
    };

    /// <summary>The bounds of integers within those of their type, where a schema says nothing else; null where there is no integer between them.</summary>
    public static (decimal Least, decimal Most, bool AreThoseOfType)? Bounded(Schema schema, TypeSpec type)
        => HasOnly(schema, OfBounded) && Between(schema, type) is { } bounds ? (bounds.Least, bounds.Most, bounds == Widest(type)) : null;

    private static (decimal Least, decimal Most)? Between(Schema schema, TypeSpec type)
    {
        var (least, most) = Widest(type);
        var (minimum, maximum) = (NumberTypes.Least(schema) ?? least, NumberTypes.Most(schema) ?? most);
        return !AreExact(schema) || minimum > maximum || minimum > most || maximum < least
            ? null
            : (Math.Max(minimum, least), Math.Min(maximum, most));
    }

    private static (decimal Least, decimal Most) Widest(TypeSpec type) => type.Kind == TypeKind.Int32 ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);

    private static string? OfInteger(string access, Schema schema, TypeSpec type)
    {
        if (Between(schema, type) is not var (minimum, maximum))
        {
            return null;
        }

        var (least, most) = Widest(type);
        var range = Pattern(minimum > least ? minimum : null, maximum < most ? maximum : null);
        var multiple = !schema.Has("multipleOf") ? Always
            : IsExact(schema, "multipleOf") && schema.Number("multipleOf") is { } step && step == decimal.Truncate(step) && step <= most ? $"{access} % {CSharpLiteral.Number(step)} == 0"
            : null;
        return And(And(range.Length == 0 ? Always : range.Contains(" and ") ? $"{access} is {range}" : $"{access} {range}", multiple), OfConstants(access, schema, type, OfNumber));
    }

    /// <remarks>A decimal is read exactly or not at all.</remarks>
    private static string? OfDecimal(string access, Schema schema, TypeSpec type)
    {
        if (!AreExact(schema) || !IsExact(schema, "multipleOf"))
        {
            return null;
        }

        var limits = Limits(schema, access, "m", ">=", "<=").Append($"{access} % {CSharpLiteral.Number(schema.Number("multipleOf")!.Value)}m == 0");
        return And(string.Join(" && ", limits), OfConstants(access, schema, type, OfNumber));
    }

    /// <remarks>A text is read as the nearest double: one at a bound may come from a text beyond it.</remarks>
    private static string? OfDouble(string access, Schema schema, TypeSpec type)
        => AreExact(schema) && HasOnly(schema, OfBounded)
            ? string.Join(" && ", Limits(schema, access, "d", ">", "<").Prepend($"double.IsFinite({access})"))
            : null;

    private static IEnumerable<string> Limits(Schema schema, string access, string suffix, string above, string below)
        => new[] { ("minimum", above), ("exclusiveMinimum", ">"), ("maximum", below), ("exclusiveMaximum", "<") }
            .Where(limit => schema.Has(limit.Item1))
            .Select(limit => $"{access} {limit.Item2} {CSharpLiteral.Number(schema.Number(limit.Item1)!.Value)}{suffix}");

    private string? OfString(string access, SchemaSite site, TypeSpec type)
    {
        var schema = site.Schema;
        var least = JsonCount.Of(schema.Value("minLength")) ?? 0;
        var most = JsonCount.Of(schema.Value("maxLength")) ?? int.MaxValue;
        var length = least == 0 && most == int.MaxValue ? Always
            : $"{Runtime}Length({access}, {least.ToString(CultureInfo.InvariantCulture)}, {(most == int.MaxValue ? "int.MaxValue" : most.ToString(CultureInfo.InvariantCulture))})";
        return And(And(length, schema.Has("pattern") ? OfPattern(access, site) : Always), OfConstants(access, schema, type, OfText));
    }

    private string? OfPattern(string access, SchemaSite site)
    {
        // The table tells schemas apart by the names of their files, not their paths.
        var names = closure.Referenced.Select(document => document.FileName).Append(closure.Root.FileName).ToArray();
        var index = validator.Rules.Select(rule => rule.Pointer).ToList().IndexOf(site.Document.FileName + site.Pointer);
        return index < 0 || names.Distinct().Count() < names.Length
            ? null
            : $"{validator.RulesName}.Validator.Matches({index.ToString(CultureInfo.InvariantCulture)}, {access})";
    }

    /// <summary><c>const</c> and <c>enum</c>; null too where there is another keyword than those given.</summary>
    private static string? OfConstants(string access, Schema schema, TypeSpec type, string[] keywords)
    {
        if (!HasOnly(schema, keywords) || (schema.Has("const") && schema.Has("enum")))
        {
            return null;
        }

        var values = schema.Value("const") is { } only ? [only] : schema.Value("enum") is JsonArray list ? list.Items : default(EquatableArray<JsonNode>?);
        if (values is null)
        {
            return Always;
        }

        // A value that is spelt otherwise is left to the table.
        var literals = values.Value.Select(value => Literal(value, type.Kind)).OfType<string>().Distinct().ToArray();
        return literals.Length == 0 ? null : $"{access} is {(literals.Length == 1 ? literals[0] : $"({string.Join(" or ", literals)})")}";
    }

    private static string? Literal(JsonNode value, TypeKind kind) => (value, kind) switch
    {
        (JsonBoolean { Value: var isTrue }, TypeKind.Boolean) => isTrue ? "true" : "false",
        (JsonString text, TypeKind.String) => CSharpLiteral.String(text.Value),
        (JsonNumber { Text: var text }, TypeKind.Int32) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? CSharpLiteral.Number(number) : null,
        (JsonNumber { Text: var text }, TypeKind.Int64) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? CSharpLiteral.Number(number) : null,
        (JsonNumber { Text: var text }, TypeKind.Decimal) => text.Length <= MaxExactLength && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? CSharpLiteral.Number(number) + "m" : null,
        _ => null,
    };

    private static bool AreExact(Schema schema)
    {
        foreach (var keyword in Bounds)
        {
            if (!IsExact(schema, keyword))
            {
                return false;
            }
        }

        return true;
    }

    // Whether a decimal holds the number as it is written.
    private static bool IsExact(Schema schema, string keyword)
        => schema.Value(keyword) is not JsonNumber { Text: var text } || (text.Length <= MaxExactLength && text.IndexOf('e') < 0 && text.IndexOf('E') < 0);

    private static string Pattern(decimal? least, decimal? most) => (least, most) switch
    {
        ({ } from, { } to) => $">= {CSharpLiteral.Number(from)} and <= {CSharpLiteral.Number(to)}",
        ({ } from, null) => $">= {CSharpLiteral.Number(from)}",
        (null, { } to) => $"<= {CSharpLiteral.Number(to)}",
        _ => "",
    };

    /// <summary>What holds where two conditions do.</summary>
    public static string? And(string? left, string? right)
        => left is null || right is null ? null : left == Always ? right : right == Always ? left : $"{left} && {right}";
}
