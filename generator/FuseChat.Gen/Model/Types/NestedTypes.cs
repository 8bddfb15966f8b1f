using FuseChat.Gen.Json;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model.Types;

/// <summary>The types that are emitted inside another: one for each schema that needs one, in order of the first mention.</summary>
internal sealed class NestedTypes
{
    private readonly Dictionary<(string Path, JsonPointer Pointer), int> _indexes = [];
    private readonly List<(SchemaSite Site, string Name, ObjectSpec? Object, EnumSpec? Enum, UnionSpec? Union)> _types = [];

    public bool IsEmpty => _types.Count == 0;

    /// <summary>The schemas and the names of their types.</summary>
    public IEnumerable<(SchemaSite Site, string Name)> Names => _types.Select(type => (type.Site, type.Name));

    public EquatableArray<EnumSpec> Enums => _types.Select(type => type.Enum).OfType<EnumSpec>().ToEquatableArray();

    public EquatableArray<UnionSpec> Unions => _types.Select(type => type.Union).OfType<UnionSpec>().ToEquatableArray();

    public EquatableArray<ObjectSpec> Objects => _types.Select(type => type.Object).OfType<ObjectSpec>().ToEquatableArray();

    /// <summary>Takes a place for a schema's type, before its members are known: they may lead to it again.</summary>
    /// <returns>Whether it is the first time.</returns>
    public bool TryAdd(SchemaSite site, string name)
    {
        if (_indexes.ContainsKey(Key(site)))
        {
            return false;
        }

        _indexes.Add(Key(site), _types.Count);
        _types.Add((site, name, null, null, null));
        return true;
    }

    public void Set(SchemaSite site, ObjectSpec type)
    {
        var index = _indexes[Key(site)];
        _types[index] = _types[index] with { Object = type };
    }

    public void Set(SchemaSite site, EnumSpec type)
    {
        var index = _indexes[Key(site)];
        _types[index] = _types[index] with { Enum = type };
    }

    public void Set(SchemaSite site, UnionSpec type)
    {
        var index = _indexes[Key(site)];
        _types[index] = _types[index] with { Union = type };
    }

    public ObjectSpec? Find(SchemaSite site) => _indexes.TryGetValue(Key(site), out var index) ? _types[index].Object : null;

    private static (string, JsonPointer) Key(SchemaSite site) => (site.Document.Path, site.Pointer);
}
