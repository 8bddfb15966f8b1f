using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model.Types;

/// <summary>Schema -> C# type. A definition for which a type is declared takes that type; everything else goes by <c>type</c>.</summary>
/// <param name="closure">The schema file and those that it refers to.</param>
/// <param name="declared">The annotated types.</param>
/// <param name="owner">The type that others are nested in, and its schema; null where names do not matter.</param>
internal sealed class TypeMapper(SchemaClosure closure, EquatableArray<DeclaredType> declared, (TypeName Type, TypeShape Shape, SchemaSite Site)? owner = null)
{
    private readonly Dictionary<DeclaredType, TypeSpec> _declared = [];

    // What was mapped already: ids are referred to again and again, and parameters asked for by more than one.
    private readonly Dictionary<Schema, TypeSpec> _mapped = [];

    // The schemas on the way to the one that is mapped, and where the innermost object among them has its property.
    private readonly List<SchemaSite> _outer = [];
    private int _first;

    /// <summary>The types that are emitted inside the owner.</summary>
    public NestedTypes Nested { get; } = new();

    /// <summary>The annotated types that what was mapped has values of.</summary>
    public IEnumerable<DeclaredType> Used => _declared.Keys;

    /// <summary>The schema that nested types take no names from: its members' names are taken.</summary>
    public Schema Root => owner?.Site.Schema ?? closure.Root.Root;

    /// <summary>The name of a nested type, as others write it.</summary>
    public string Global(string nested) => owner is { Type: var type } ? $"{type.Global}.{nested}" : $"global::{nested}";

    /// <summary>The owner's own type, where a schema leads to it.</summary>
    public TypeSpec? Owner(SchemaSite site) => owner is { } own && own.Site.IsSameAs(site) ? ObjectTypes.Of(own.Type.Global, own.Shape) : null;

    /// <summary>An object type by its name in C#: the owner, one that is declared, or one that is nested in either.</summary>
    public ObjectSpec? Object(string type)
        => owner is { } own && own.Type.Global == type
            ? ObjectTypes.Spec(own.Type, own.Shape, own.Site, this)
            : Record(type) ?? declared.Select(other => Object(other, type)).FirstOrDefault(found => found is not null);

    /// <summary>A record inside the owner by its name in C#, once all of its members are known.</summary>
    public ObjectSpec? Record(string type) => Nested.Objects.FirstOrDefault(nested => Global(nested.Name) == type);

    private ObjectSpec? Object(DeclaredType other, string type)
    {
        var isWithin = type == other.CSharp || type.StartsWith(other.CSharp + ".", StringComparison.Ordinal);
        if (!isWithin || other.Shape is not { } shape || closure.At(other.SchemaPath, other.Pointer) is not { } site)
        {
            return null;
        }

        var types = new TypeMapper(closure, declared, (other.Type, shape, site));
        var spec = ObjectTypes.Spec(other.Type, shape, site, types);
        return type == other.CSharp ? spec : types.Nested.Objects.FirstOrDefault(nested => types.Global(nested.Name) == type);
    }

    /// <summary>Goes into an object that has a name, until the result is disposed: inside, schemas on the way to it may be met again.</summary>
    public Inside Enter()
    {
        var outer = _first;
        _first = _outer.Count;
        return new Inside(this, outer);
    }

    /// <summary>Maps a schema, and reports what has no C# type.</summary>
    /// <returns>Null where something was reported, or a reference leads nowhere, which is another rule's matter.</returns>
    public TypeSpec? Map(SchemaSite site, SchemaProblems? problems = null)
        => Map(site, new TypeReporter(closure.Root, site.Pointer, problems));

    /// <summary>Follows references to the schema that says something itself.</summary>
    public SchemaSite? Follow(SchemaSite site) => closure.Follow(site);

    /// <summary>Maps a schema inside another.</summary>
    public TypeSpec? Map(SchemaSite site, TypeReporter reporter)
    {
        reporter = reporter.At(site);
        if (Declared(site) is { } own)
        {
            return own;
        }

        if (closure.Follow(site) is not { } followed)
        {
            return null;
        }

        if (site.Schema.HasShape && closure.ReferenceOf(site) is not null)
        {
            return reporter.RefuseReference(site.Schema.Reference is null ? "$dynamicRef" : "$ref");
        }

        var schema = followed.Schema;
        if ((schema.Types & SchemaTypes.Invalid) != 0)
        {
            return null;
        }

        var isNullable = (schema.Types & SchemaTypes.Null) != 0 && schema.Types != SchemaTypes.Null;
        if (Owner(followed) is { } self)
        {
            return isNullable ? self with { IsNullable = true } : self;
        }

        if (_mapped.TryGetValue(schema, out var mapped))
        {
            return mapped;
        }

        if (IsWithinItself(followed))
        {
            return reporter.Refuse("a schema that contains itself", "refer to another one");
        }

        _outer.Add(followed);
        var orNull = OrNull.Find(followed);
        var type = orNull is { } inner ? Map(inner, reporter) : MapOne(followed, schema.Types & ~SchemaTypes.Null, reporter);
        _outer.RemoveAt(_outer.Count - 1);
        if (type is not null)
        {
            // Null is one of the values of a type that holds any.
            type = type.Kind != TypeKind.Any && (isNullable || orNull is not null) ? type with { IsNullable = true } : type;
            _mapped[schema] = type;
        }

        return type;
    }

    /// <summary>The <c>default</c> of a schema, or of the nearest that it refers to.</summary>
    public JsonNode? Default(SchemaSite site)
    {
        foreach (var hop in closure.Hops(site))
        {
            if (hop.Schema.Value("default") is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether a schema has a type of its own that holds one value, such as an id.</summary>
    public bool IsScalar(SchemaSite site) => Declared(site) is { Kind: TypeKind.Declared };

    private TypeSpec? MapOne(SchemaSite site, SchemaTypes type, TypeReporter reporter)
    {
        var phrase = SchemaPhrase.Of(site.Schema, type);
        return type switch
        {
            SchemaTypes.String when !EnumTypes.Texts(site.Schema).IsEmpty => MapEnum(site, phrase, reporter),
            SchemaTypes.String => StringTypes.Map(site.Schema, phrase),
            SchemaTypes.Boolean => new TypeSpec(TypeKind.Boolean, "bool", RuntimeName.Codecs + "BooleanCodec") { Phrase = phrase },
            SchemaTypes.Integer => NumberTypes.Integer(site.Schema, phrase),
            SchemaTypes.Number => NumberTypes.Number(site.Schema, phrase),
            SchemaTypes.Array or SchemaTypes.Object when IsLeftToReference(site.Schema)
                => reporter.RefuseAt(site, "$dynamicRef", "a \"$dynamicRef\" beside \"type\" that says the rest", "use \"$ref\" alone, or describe the value here"),
            SchemaTypes.Array => ArrayTypes.Map(site, this, reporter),
            SchemaTypes.Object => ObjectTypes.Map(site, this, reporter),
            SchemaTypes.None when site.Schema.Types == SchemaTypes.Null => reporter.Refuse("the type null alone", "use another one"),
            _ when AnyTypes.Is(site, Follow) => AnyTypes.Map(site, this, reporter),
            SchemaTypes.None when UnionTypes.IsChoice(site.Schema) => UnionTypes.Map(site, this, reporter),
            SchemaTypes.None when site.Schema.Boolean is false => reporter.Refuse("no value at all", "write a schema with \"type\" in place of false, or leave it out"),
            SchemaTypes.None when site.Schema.DynamicReference is not null => reporter.RefuseAt(site, "$dynamicRef", "a \"$dynamicRef\" that depends on the way that leads to it", "use \"$ref\""),
            SchemaTypes.None when site.Schema.Value("enum") is JsonArray { Items.IsEmpty: true } => AnyTypes.Of("no value at all"),
            _ => reporter.Refuse("values of any type", "add \"type\", or write true where any value may stand"),
        };
    }

    /// <summary>Whether a schema has a dynamic reference, and nothing else tells what is in its array or object.</summary>
    private static bool IsLeftToReference(Schema schema) => schema.DynamicReference is not null && !ObjectTypes.IsRecord(schema)
        && schema.AdditionalProperties is null && schema.Items is null && !schema.Has("prefixItems") && !UnionTypes.IsChoice(schema);

    private bool IsWithinItself(SchemaSite site)
    {
        for (var index = _first; index < _outer.Count; index++)
        {
            if (_outer[index].IsSameAs(site))
            {
                return true;
            }
        }

        return false;
    }

    private TypeSpec MapEnum(SchemaSite site, string phrase, TypeReporter reporter)
    {
        var name = NestedName.Of(site, Root);
        var type = EnumTypes.Map(site, phrase, name, Global(name));
        if (Nested.TryAdd(site, name))
        {
            EnumTypes.Check(site, reporter);
            Nested.Set(site, type.Enum!);
        }

        return type;
    }

    private TypeSpec? Declared(SchemaSite site)
    {
        if (declared.IsEmpty)
        {
            return null;
        }

        // Hop by hop, since a definition in the middle of a chain of references may have a type.
        foreach (var hop in closure.Hops(site))
        {
            foreach (var type in declared)
            {
                if (type.IsOf(hop.Document.Path, hop.Pointer))
                {
                    return Declared(type, hop);
                }
            }
        }

        return null;
    }

    private TypeSpec Declared(DeclaredType type, SchemaSite site)
    {
        if (!_declared.TryGetValue(type, out var spec))
        {
            spec = type.Shape is { } shape
                ? ObjectTypes.Of(type.CSharp, shape)
                : new TypeSpec(TypeKind.Declared, type.CSharp, type.CSharp)
                {
                    Phrase = SchemaPhrase.Of(closure.Follow(site)?.Schema ?? site.Schema),
                    Item = new TypeMapper(closure, []).Map(site),
                };
            _declared.Add(type, spec);
        }

        return spec;
    }

    /// <summary>The inside of an object.</summary>
    public readonly struct Inside(TypeMapper types, int outer) : IDisposable
    {
        public void Dispose() => types._first = outer;
    }
}
