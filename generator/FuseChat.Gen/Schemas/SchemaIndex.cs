using System.Runtime.CompilerServices;

namespace FuseChat.Gen.Schemas;

/// <summary>The names of a file's schemas, where it has more than its own: derived from the file and kept beside it, so that it takes no part in comparing files.</summary>
internal sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<SchemaDocument, SchemaIndex> Indexes = new();

    private readonly Dictionary<(string Uri, string Anchor), SchemaName> _names = [];
    private readonly HashSet<string> _uris = new(StringComparer.Ordinal);

    private SchemaIndex(SchemaDocument document)
    {
        foreach (var name in document.Names)
        {
            _uris.Add(name.Uri);
            if (!_names.ContainsKey((name.Uri, name.Anchor)))
            {
                _names.Add((name.Uri, name.Anchor), name);
            }
        }
    }

    public static SchemaIndex Of(SchemaDocument document) => Indexes.GetValue(document, static one => new SchemaIndex(one));

    public SchemaName? Find(string uri, string anchor) => _names.TryGetValue((uri, anchor), out var name) ? name : null;

    public bool Has(string uri) => _uris.Contains(uri);
}
