using System.Text;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Budget;

/// <summary>Schema -> the largest size of a valid value. Pure; what the keywords do not bound is unbounded.</summary>
/// <remarks>Members that an object with <c>properties</c> does not declare are not counted: they belong to others.</remarks>
/// <param name="closure">The files of the schema.</param>
/// <param name="isWrong">Whether something in a schema is wrong, so that its size is not known: it counts as nothing.</param>
internal sealed class SizeCalculator(SchemaClosure closure, Func<SchemaSite, bool>? isWrong = null)
{
    private const int MaxDepth = 100;

    private static readonly SchemaTypes[] Types = [.. Enum.GetValues(typeof(SchemaTypes)).Cast<SchemaTypes>().Where(type => type != SchemaTypes.None)];

    // The schemas on the way from the document, at most so many as are followed: one that contains itself has no bound.
    private readonly Stack<SchemaSite> _outer = new();

    // What is referred to again and again is added up once, else the time would double with each definition in a chain of them.
    private readonly Dictionary<(Schema, SchemaTypes), Size> _referenced = [];

    /// <summary>Whether a size was asked for that is not known.</summary>
    public bool HasMetWrong { get; private set; }

    /// <summary>The size of a value.</summary>
    /// <param name="site">Its schema.</param>
    /// <param name="within">The types that the schema is for where it has none of its own: those of what it is a branch of.</param>
    public Size Of(SchemaSite site, SchemaTypes within = SchemaTypes.None)
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
        var types = site.Schema.Types == SchemaTypes.None ? within : site.Schema.Types;
        var size = Own(site, types);
        foreach (var keyword in site.Schema.Keywords)
        {
            size = Size.Tighter(size, InPlace(site, types, keyword));
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
    public Collection? CollectionOf(SchemaSite member) => closure.Follow(member) is { } site ? CollectionOf(site, site.Schema.Types) : null;

    private Collection? CollectionOf(SchemaSite site, SchemaTypes type) => (type, site.Schema) switch
    {
        (SchemaTypes.Array, { Items: { } items } schema) => new Collection(Of(site.To(items)), ItemCount(site, schema, items)),
        (SchemaTypes.Object, { Properties.IsEmpty: true, AdditionalProperties: not null }) => Map(site),
        _ => null,
    };

    /// <summary>The size of a member's name with its quotes and the colon.</summary>
    public static int NameBytes(string name) => JsonString.IsPlain(name)
        ? Encoding.UTF8.GetByteCount(name) + 3
        : Encoding.UTF8.GetByteCount(new JsonString(name).ToString()) + 1;

    private Size InPlace(SchemaSite site, SchemaTypes types, SchemaKeyword keyword) => keyword.Name switch
    {
        "$ref" or "$dynamicRef" => closure.IsReference(site, keyword) && closure.Resolve(site, closure.ReferenceOf(site)!) is { } target ? Referenced(target, types) : Size.Unbounded,
        "allOf" => keyword.Schemas.Select(each => Of(site.To(each.Schema), types)).Aggregate(Size.Unbounded, Size.Tighter),
        "anyOf" or "oneOf" when !AddsMembers(site.Schema) => keyword.Schemas.Select(each => Of(site.To(each.Schema), types)).Aggregate(Size.Larger),
        "const" => ScalarSize.Of(keyword.Value!),
        "enum" => ((JsonArray)keyword.Value!).Items.Select(ScalarSize.Of).Aggregate(Size.Exactly(0), Size.Larger),
        _ => Size.Unbounded,
    };

    private Size Referenced(SchemaSite target, SchemaTypes types)
    {
        if (!_referenced.TryGetValue((target.Schema, types), out var size))
        {
            // It may have been met again on the way, inside itself.
            _referenced[(target.Schema, types)] = size = Of(target, types);
        }

        return size;
    }

    /// <summary>What types allow, the largest of them.</summary>
    private Size Own(SchemaSite site, SchemaTypes types)
    {
        Size? largest = null;
        foreach (var type in Types)
        {
            if ((types & type) != 0)
            {
                largest = largest is { } size ? Size.Larger(size, OwnOfOne(site, type)) : OwnOfOne(site, type);
            }
        }

        return largest ?? Size.Unbounded;
    }

    private Size OwnOfOne(SchemaSite site, SchemaTypes type)
    {
        var schema = site.Schema;
        return type switch
        {
            SchemaTypes.Array or SchemaTypes.Object when CollectionOf(site, type) is { } collection => collection.Size,
            SchemaTypes.Object when !schema.Properties.IsEmpty => Members(site) + Chosen(site, "oneOf") + Chosen(site, "anyOf"),
            _ => ScalarSize.Of(schema, type),
        };
    }

    /// <summary>Whether the branches of a choice have members beside those of the schema itself, instead of bounding these.</summary>
    private static bool AddsMembers(Schema schema) => !schema.Properties.IsEmpty;

    /// <summary>The members that a choice adds to those beside it.</summary>
    private Size Chosen(SchemaSite site, string choice) => site.Schema.Schemas(choice)
        .Where(branch => closure.Follow(site.To(branch.Schema)) is { Schema.Properties.IsEmpty: false })
        .Select(branch => Of(site.To(branch.Schema), SchemaTypes.Object))
        .Aggregate(Size.Exactly(0), Size.Larger);

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
        return (key.Schema.Types == SchemaTypes.Integer ? size + Size.Exactly(2) : size, ScalarSize.Count(key.Schema));
    }

    private int? ItemCount(SchemaSite array, Schema schema, Schema items)
        => Fewer(JsonCount.Of(schema.Value("maxItems")), schema.UniqueItems && closure.Follow(array.To(items)) is { } item ? ScalarSize.Count(item.Schema) : null);

    private static int? Fewer(int? left, int? right) => left is null || right < left ? right : left;
}
