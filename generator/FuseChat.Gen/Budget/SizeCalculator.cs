using System.Globalization;
using System.Text;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Budget;

/// <summary>Schema -> the largest size of a valid value. Pure; what the keywords do not bound is unbounded.</summary>
/// <remarks>Members that an object with <c>properties</c> does not declare are not counted: they belong to others.</remarks>
/// <param name="closure">The files of the schema.</param>
/// <param name="isWrong">Whether something in a schema is wrong, so that its size is not known: it counts as nothing.</param>
internal sealed class SizeCalculator(SchemaClosure closure, Func<SchemaSite, bool>? isWrong = null)
{
    // A control character is written as \u001f; one beyond U+FFFF has four bytes.
    private const int BytesOfCharacter = 6;

    // -9223372036854775808, -2.2250738585072014E-308, and -0.0000000000000000000000000001.
    private const int BytesOfInteger = 20;
    private const int BytesOfDouble = 24;
    private const int BytesOfDecimal = 31;

    private const int MaxDepth = 100;

    // A range of more keys or items than fit into any resource bounds nothing.
    private const int MaxRange = 16 * 1024;

    private static readonly SchemaTypes[] Types = [.. Enum.GetValues(typeof(SchemaTypes)).Cast<SchemaTypes>().Where(type => type != SchemaTypes.None)];

    // The schemas on the way from the document, at most so many as are followed: one that contains itself has no bound.
    private readonly Stack<SchemaSite> _outer = new();

    /// <summary>Whether a size was asked for that is not known.</summary>
    public bool HasMetWrong { get; private set; }

    /// <summary>The size of a value.</summary>
    public Size Of(SchemaSite site)
    {
        var isKnown = isWrong?.Invoke(site) != true;
        HasMetWrong |= !isKnown;
        if (site.Schema.Boolean is false || !isKnown)
        {
            return Size.Exactly(0);
        }

        if (_outer.Count == MaxDepth || IsWithinItself(site))
        {
            return Size.Unbounded;
        }

        _outer.Push(site);
        var size = Own(site);
        foreach (var keyword in site.Schema.Keywords)
        {
            size = Size.Tighter(size, InPlace(site, keyword));
        }

        _outer.Pop();
        return size;
    }

    private bool IsWithinItself(SchemaSite site)
    {
        foreach (var outer in _outer)
        {
            if (outer.IsSameAs(site))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A schema of arrays or maps as its items; null where it is neither alone.</summary>
    public Collection? CollectionOf(SchemaSite member) => closure.Follow(member) switch
    {
        { Schema: { Types: SchemaTypes.Array, Items: { } items } schema } site => new Collection(Of(site.To(items)), ItemCount(site, schema, items)),
        { Schema: { Types: SchemaTypes.Object, Properties.IsEmpty: true, AdditionalProperties: not null } } site => Map(site),
        _ => null,
    };

    /// <summary>The size of a member's name with its quotes and the colon.</summary>
    public static int NameBytes(string name) => JsonString.IsPlain(name)
        ? Encoding.UTF8.GetByteCount(name) + 3
        : Encoding.UTF8.GetByteCount(new JsonString(name).ToString()) + 1;

    private Size InPlace(SchemaSite site, SchemaKeyword keyword) => keyword.Name switch
    {
        "$ref" or "$dynamicRef" => closure.IsReference(site, keyword) && closure.Resolve(site, closure.ReferenceOf(site)!) is { } target ? Of(target) : Size.Unbounded,
        "allOf" => AllOf(site, keyword),
        "oneOf" when UnionTypes.IsShared(site, closure.Follow) => Size.Unbounded,
        "anyOf" or "oneOf" => AnyOf(site, keyword.Schemas),
        "const" => Text(keyword.Value!),
        "enum" => ((JsonArray)keyword.Value!).Items.Select(Text).Aggregate(Size.Exactly(0), Size.Larger),
        _ => Size.Unbounded,
    };

    /// <summary>What a schema's types allow, the largest of them.</summary>
    private Size Own(SchemaSite site)
    {
        Size? largest = null;
        foreach (var type in Types)
        {
            if ((site.Schema.Types & type) != 0)
            {
                largest = largest is { } size ? Size.Larger(size, Own(site, type)) : Own(site, type);
            }
        }

        return largest ?? Size.Unbounded;
    }

    private Size Own(SchemaSite site, SchemaTypes type)
    {
        var schema = site.Schema;
        return type switch
        {
            SchemaTypes.Null => Size.Exactly(4),
            SchemaTypes.Boolean => Size.Exactly(5),
            SchemaTypes.Integer => Size.Exactly(IntegerBytes(schema)),
            SchemaTypes.Number => Size.Exactly(schema.Has("multipleOf") ? BytesOfDecimal : BytesOfDouble),
            SchemaTypes.String => Characters(schema),
            SchemaTypes.Array or SchemaTypes.Object when CollectionOf(site) is { } collection => collection.Size,
            SchemaTypes.Object when !schema.Properties.IsEmpty => Members(site)
                + (UnionTypes.IsShared(site, closure.Follow) ? AnyOf(site, schema.Schemas("oneOf")) : Size.Exactly(0)),
            _ => new Size(2, false),
        };
    }

    private Size AllOf(SchemaSite site, SchemaKeyword keyword)
    {
        var size = Size.Unbounded;
        foreach (var each in keyword.Schemas)
        {
            size = Size.Tighter(size, Of(site.To(each.Schema)));
        }

        return size;
    }

    private Size AnyOf(SchemaSite site, EquatableArray<NamedSchema> branches)
        => branches.Select(each => Of(site.To(each.Schema))).Aggregate(Size.Larger);

    private Size Members(SchemaSite site)
    {
        var size = Size.Exactly(1);
        foreach (var property in site.Schema.Properties)
        {
            var value = Of(site.To(property.Schema));
            size = value is { Bytes: 0, IsBounded: true } ? size : size + Size.Exactly(NameBytes(property.Name) + 1) + value;
        }

        return size;
    }

    private Collection Map(SchemaSite map)
    {
        var (key, keys) = Key(map);
        var entry = key + Size.Exactly(1) + Of(map.To(map.Schema.AdditionalProperties!));
        return new Collection(entry, Fewer(JsonCount.Of(map.Schema.Value("maxProperties")), keys));
    }

    /// <summary>The size of a key with its quotes, and how many there are.</summary>
    private (Size Size, int? Count) Key(SchemaSite map)
    {
        var names = map.Schema.Key ?? map.Schema.Only("propertyNames");
        if (names is null || closure.Follow(map.To(names)) is not { } key)
        {
            return (new Size(2, false), null);
        }

        var size = Of(map.To(names));
        return (key.Schema.Types == SchemaTypes.Integer ? size + Size.Exactly(2) : size, Count(key.Schema));
    }

    private int? ItemCount(SchemaSite array, Schema schema, Schema items)
        => Fewer(JsonCount.Of(schema.Value("maxItems")), schema.UniqueItems && closure.Follow(array.To(items)) is { } item ? Count(item.Schema) : null);

    /// <summary>How many values a schema accepts.</summary>
    private static int? Count(Schema schema) => schema switch
    {
        _ when schema.Value("enum") is JsonArray { Items.Length: var length } => length,
        { Types: SchemaTypes.Boolean } => 2,
        { Types: SchemaTypes.Integer, Minimum: { } minimum, Maximum: { } maximum } when decimal.Floor(maximum) - decimal.Ceiling(minimum) < MaxRange
            => (int)Math.Max(0, decimal.Floor(maximum) - decimal.Ceiling(minimum) + 1),
        _ => null,
    };

    private static int? Fewer(int? left, int? right) => left is null || right < left ? right : left;

    private static int IntegerBytes(Schema schema)
        => schema is { Minimum: { } minimum, Maximum: { } maximum } ? Math.Max(Digits(decimal.Ceiling(minimum)), Digits(decimal.Floor(maximum))) : BytesOfInteger;

    private static int Digits(decimal integer) => integer.ToString(CultureInfo.InvariantCulture).Length;

    // What is written of a format has nothing to escape.
    private static Size Characters(Schema schema) => Size.Tighter(
        JsonCount.Of(schema.Value("maxLength")) is { } length ? Size.Exactly(2 + ((long)BytesOfCharacter * length)) : new Size(2, false),
        StringTypes.Format(schema)?.MaxLength is { } longest ? Size.Exactly(2 + longest) : Size.Unbounded);

    private static Size Text(JsonNode value) => Size.Exactly(Encoding.UTF8.GetByteCount(value.ToString()));
}
