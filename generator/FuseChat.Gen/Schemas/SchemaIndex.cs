using System.Runtime.CompilerServices;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>The schemas of a file by place and by name: derived from the file and kept beside it, so that it takes no part in comparing files.</summary>
internal sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<SchemaDocument, SchemaIndex> Indexes = new();

    private readonly Dictionary<JsonPointer, Schema> _byPointer = [];
    private readonly Dictionary<(string Uri, string Anchor), SchemaName> _names = [];
    private readonly HashSet<string> _uris = new(StringComparer.Ordinal);
    private readonly Dictionary<(string BaseUri, string Reference), (string Uri, string Fragment)> _references = [];

    private SchemaIndex(SchemaDocument document)
    {
        All = document.IsReadable ? [.. SchemaWalk.All(document.Root), .. document.Detached.SelectMany(SchemaWalk.All)] : [];
        foreach (var name in document.Names)
        {
            _uris.Add(name.Uri);
            if (!_names.ContainsKey((name.Uri, name.Anchor)))
            {
                _names.Add((name.Uri, name.Anchor), name);
            }
        }

        foreach (var schema in All)
        {
            _byPointer[schema.Pointer] = schema;
            Note(schema.BaseUri, schema.Ref);
            Note(schema.BaseUri, schema.DynamicRef);
        }
    }

    /// <summary>All schemas of the file, outer ones first.</summary>
    public IReadOnlyList<Schema> All { get; }

    public static SchemaIndex Of(SchemaDocument document) => Indexes.GetValue(document, one => new SchemaIndex(one));

    public Schema? Find(JsonPointer pointer) => _byPointer.TryGetValue(pointer, out var schema) ? schema : null;

    public SchemaName? Find(string uri, string anchor) => _names.TryGetValue((uri, anchor), out var name) ? name : null;

    public bool Has(string uri) => _uris.Contains(uri);

    /// <summary>What a reference of the file means.</summary>
    public (string Uri, string Fragment) Resolve(string baseUri, string reference)
        => _references.TryGetValue((baseUri, reference), out var known) ? known : SchemaUri.ResolveSplit(baseUri, reference);

    private void Note(string baseUri, string? reference)
    {
        if (reference is not null && !_references.ContainsKey((baseUri, reference)))
        {
            _references.Add((baseUri, reference), SchemaUri.ResolveSplit(baseUri, reference));
        }
    }
}
