using System.Globalization;
using System.Numerics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Model.Types;

/// <summary>Values that stand in a schema, such as a <c>default</c>, as C#.</summary>
internal static class ValueExpression
{
    /// <summary>The value as an expression of a type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type.</param>
    /// <param name="records">Finds a record by its name in C#; null where records have no expression.</param>
    /// <returns>Null where it is no value of the type, or an object that has no expression.</returns>
    public static string? Of(JsonNode value, TypeSpec type, Func<string, ObjectSpec?>? records = null) => (value, type.Kind) switch
    {
        (_, TypeKind.Any) => OfAny(value),
        (JsonNull, _) => type.IsNullable ? "null" : null,
        (_, TypeKind.Declared) => type.Item is { } inner && Of(value, inner, records) is { } of ? $"new {type.CSharp}({of})" : null,
        (JsonString text, TypeKind.Enum) => type.Enum!.Members.FirstOrDefault(member => member.Text == text.Value) is { } member ? $"new {type.CSharp}({type.EnumText}.{member.Name})" : null,
        (JsonString text, TypeKind.String) => CSharpLiteral.String(text.Value),
        (JsonString text, TypeKind.Text or TypeKind.Key or TypeKind.Uri) => StringTypes.Format(type.Format!)!.IsAccepted(text.Value) ? $"{type.Codec}.Parse({CSharpLiteral.String(text.Value)})" : null,
        (JsonBoolean { Value: var isTrue }, TypeKind.Boolean) => isTrue ? "true" : "false",
        (JsonNumber number, TypeKind.Int32 or TypeKind.Int64 or TypeKind.BigInteger) => JsonDecimal.Integer(number.Text) is { } integer ? OfNumber(integer, type.Kind) : null,
        (JsonNumber number, _) => OfNumber(number.Text, type.Kind),
        (JsonArray list, TypeKind.Array) => OfAll(list.Items.Select(item => Of(item, type.Item!, records)), ", ", "[", "]"),
        (JsonObject { Members.IsEmpty: true }, TypeKind.Map) => $"{type.CSharp}.Empty",
        (JsonObject map, TypeKind.Map) => OfAll(map.Members.Select(member => OfEntry(member, type, records)), ", ", $"{RuntimeName.Attributes}AttributeMap.Create<{type.Key!.CSharp}, {type.Item!.Text}>([", "])"),
        (JsonObject members, TypeKind.Object) => records?.Invoke(type.CSharp) is { } record ? OfRecord(members, record, type, records) : null,
        _ => null,
    };

    private static string OfAny(JsonNode value) => value switch
    {
        JsonNull => AnyTypes.Name + ".Null",
        JsonBoolean { Value: var isTrue } => $"{AnyTypes.Name}.Of({(isTrue ? "true" : "false")})",
        JsonString { Value: var text } => $"{AnyTypes.Name}.Of({CSharpLiteral.String(text)})",
        _ => $"{AnyTypes.Name}.Parse({CSharpLiteral.String(value.ToString())})",
    };

    // What the schema does not name has no property.
    private static string? OfRecord(JsonObject value, ObjectSpec record, TypeSpec type, Func<string, ObjectSpec?> records)
    {
        if (value.Members.Any(member => record.Properties.All(property => property.JsonName != member.Name)))
        {
            return null;
        }

        var members = new List<string?>();
        foreach (var property in record.Properties)
        {
            if (value.TryGet(property.JsonName, out var inner))
            {
                members.Add(Of(inner, property.Type, records) is { } expression ? $"{property.Name} = {expression}" : null);
            }
            else if (property.IsRequired)
            {
                return null;
            }
        }

        return members.Count == 0 ? $"new {type.CSharp}()" : OfAll(members, ", ", $"new {type.CSharp} {{ ", " }");
    }

    private static string? OfEntry(JsonMember member, TypeSpec map, Func<string, ObjectSpec?>? records)
    {
        var kind = (map.Key!.Kind == TypeKind.Declared ? map.Key.Item! : map.Key).Kind;
        JsonNode key = kind is TypeKind.Int32 or TypeKind.Int64 && JsonNumbers.IsNumber(member.Name) ? new JsonNumber(member.Name) : new JsonString(member.Name);
        return Of(key, map.Key) is { } name && Of(member.Value, map.Item!, records) is { } value ? $"new({name}, {value})" : null;
    }

    private static string? OfNumber(string text, TypeKind kind) => kind switch
    {
        TypeKind.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text : null,
        TypeKind.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text + "L" : null,
        TypeKind.BigInteger => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? $"global::System.Numerics.BigInteger.Parse({CSharpLiteral.String(text)}, global::System.Globalization.CultureInfo.InvariantCulture)"
            : null,
        TypeKind.Double => NumberFit.IsDouble(text) ? text + "d" : null,
        TypeKind.Decimal => NumberFit.IsDecimal(text) ? text + "m" : null,
        _ => null,
    };

    private static string? OfAll(IEnumerable<string?> parts, string separator, string before, string after)
    {
        var all = parts.ToArray();
        return Array.TrueForAll(all, part => part is not null) ? before + string.Join(separator, all) + after : null;
    }
}
