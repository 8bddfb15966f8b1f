using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Conditions under which arrays and maps certainly fit their schema; null where their types do not tell.</summary>
/// <param name="builder">Builds the conditions of what is in them.</param>
/// <param name="functions">The functions for objects.</param>
internal sealed class AcceptanceOfCollections(AcceptanceBuilder builder, AcceptanceFunctions functions)
{
    private const string Always = AcceptanceBuilder.Always;
    private const string Runtime = AcceptanceSpec.Runtime;

    private static readonly string[] Arrays = ["type", "items", "uniqueItems", "minItems", "maxItems"];
    private static readonly string[] Maps = ["type", "additionalProperties", "x-key", "minProperties", "maxProperties"];

    // How many collections are around the one at hand.
    private int _depth;

    // How many of them must not have equal items.
    private int _unique;

    public string? OfArray(string access, SchemaSite site, TypeSpec type)
    {
        if (!AcceptanceOfScalars.HasOnly(site.Schema, Arrays))
        {
            return null;
        }

        _unique += type.IsUnique ? 1 : 0;
        var items = ForEach("Items", access, "item", site.To(site.Schema.Items!), type.Item!);
        _unique -= type.IsUnique ? 1 : 0;
        var unique = !type.IsUnique ? Always : IsTold(type.Item!) ? $"{Runtime}Unique({access})" : null;
        return All(OfCount(access, site.Schema, "minItems", "maxItems"), items, unique);
    }

    /// <summary>Whether values that differ in C# differ in JSON too.</summary>
    private static bool IsTold(TypeSpec type) => type.Kind switch
    {
        TypeKind.Object or TypeKind.Map or TypeKind.Any => false,
        TypeKind.Declared => type.Item is { } inner && IsTold(inner),
        TypeKind.Array => IsTold(type.Item!),
        _ => true,
    };

    public string? OfMap(string access, SchemaSite site, TypeSpec type)
    {
        var schema = site.Schema;
        if (!AcceptanceOfScalars.HasOnly(schema, Maps))
        {
            return null;
        }

        var keys = schema.Key is null ? Always : ForEach("Keys", access, "key", site.To(schema.Key), type.Key!);
        var values = ForEach("Values", access, "entry", site.To(schema.AdditionalProperties!), type.Item!);
        return All(OfCount(access, schema, "minProperties", "maxProperties"), keys, values == Always && keys == Always ? $"{Runtime}Entries({access})" : values);
    }

    private string? ForEach(string method, string access, string what, SchemaSite site, TypeSpec type)
    {
        if (builder.Bounds(site, type) is { } bounds)
        {
            return bounds.AreThoseOfType ? Always : $"{Runtime}{method}({access}, {CSharpLiteral.Integer(bounds.Least)}, {CSharpLiteral.Integer(bounds.Most)})";
        }

        var name = AcceptanceFunctions.Numbered(what, ++_depth);

        // A string that is null is written as one that is empty, which it then must not differ from.
        var condition = _unique == 0 && type is { Kind: TypeKind.String, IsNullable: false } ? builder.OfValue(name, site, type) : builder.OfPresent(name, site, type);
        _depth--;
        return condition is null ? null
            : condition == Always ? Always
            : $"{Runtime}{method}({access}, {functions.Lambda(name, condition)})";
    }

    private static string OfCount(string access, Schema schema, string minimum, string maximum)
        => AcceptanceOfScalars.Range(schema, minimum, maximum) is { Length: > 0 } range ? $"{access} is {{ Count: {range} }}" : Always;

    private static string? All(string? count, string? first, string? second)
        => AcceptanceOfScalars.And(AcceptanceOfScalars.And(count, first), second);
}
