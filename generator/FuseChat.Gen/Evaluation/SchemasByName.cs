using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Evaluation;

/// <summary>The schemas of a keyword by their names, in a table where there are many.</summary>
internal readonly struct SchemasByName(EquatableArray<NamedSchema> schemas)
{
    private const int MaxInList = 8;

    private readonly Dictionary<string, Schema>? _table = schemas.Length > MaxInList ? schemas.ToDictionary(each => each.Name, each => each.Schema, StringComparer.Ordinal) : null;

    public Schema? Find(string name)
    {
        if (_table is not null)
        {
            return _table.TryGetValue(name, out var found) ? found : null;
        }

        foreach (var each in schemas)
        {
            if (each.Name == name)
            {
                return each.Schema;
            }
        }

        return null;
    }
}
