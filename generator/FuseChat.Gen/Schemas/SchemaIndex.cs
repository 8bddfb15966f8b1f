using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>The schemas of a file by place and by name: derived from the file and kept beside it, so that it takes no part in comparing files.</summary>
internal sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<SchemaDocument, SchemaIndex> Indexes = new();

    private readonly Dictionary<JsonPointer, Schema> _byPointer;

    // Empty where the file has no name but its own, which nobody looks for here.
    private readonly Dictionary<(string Uri, string Anchor), SchemaName> _names = [];
    private readonly HashSet<string> _uris = new(StringComparer.Ordinal);

    private SchemaIndex(SchemaDocument document)
    {
        All = document.IsReadable ? SchemaWalk.All(document.Detached.Prepend(document.Root)) : [];
        for (var index = 0; document.Names.Length > 1 && index < document.Names.Length; index++)
        {
            var name = document.Names[index];
            _uris.Add(name.Uri);
            if (!_names.ContainsKey((name.Uri, name.Anchor)))
            {
                _names.Add((name.Uri, name.Anchor), name);
            }
        }

        _byPointer = new Dictionary<JsonPointer, Schema>(All.Length);
        foreach (var schema in All)
        {
            _byPointer[schema.Pointer] = schema;
            HasDynamicReferences |= schema.DynamicReference is not null;
        }
    }

    /// <summary>All schemas of the file, outer ones first.</summary>
    public ImmutableArray<Schema> All { get; }

    /// <summary>Whether any of them has a <c>$dynamicRef</c>.</summary>
    public bool HasDynamicReferences { get; }

    public static SchemaIndex Of(SchemaDocument document) => Indexes.GetValue(document, static one => new SchemaIndex(one));

    public Schema? Find(JsonPointer pointer) => _byPointer.TryGetValue(pointer, out var schema) ? schema : null;

    public SchemaName? Find(string uri, string anchor) => _names.TryGetValue((uri, anchor), out var name) ? name : null;

    public bool Has(string uri) => _uris.Contains(uri);
}
