using System.Runtime.CompilerServices;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>All schema files of a project, found by name and by URI without a walk through all of them.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it; what is derived from it is kept beside it.</remarks>
/// <param name="Documents">The files by path. A project may list a file twice; it counts once.</param>
internal sealed record SchemaSet(EquatableArray<SchemaDocument> Documents)
{
    private static readonly ConditionalWeakTable<SchemaSet, Index> Indexes = new();

    /// <summary>Puts files in order.</summary>
    public static SchemaSet Of(IEnumerable<SchemaDocument> documents) => new(documents
        .GroupBy(document => document.Path, StringComparer.Ordinal)
        .Select(same => same.First())
        .OrderBy(document => document.Path, StringComparer.Ordinal)
        .ToEquatableArray());

    /// <summary>The files that a file name, or the end of a path, means.</summary>
    public IEnumerable<SchemaDocument> Named(string name)
        => Beside.ByFileName[SchemaPath.FileName(name)].Where(document => SchemaPath.IsNamed(document.Path, name));

    /// <summary>The files that a URI names, or a schema in them.</summary>
    public IEnumerable<SchemaDocument> Having(string uri) => Beside.ByUri[uri];

    private Index Beside => Indexes.GetValue(this, set => new Index(set));

    private sealed class Index(SchemaSet set)
    {
        public ILookup<string, SchemaDocument> ByFileName { get; } = set.Documents.ToLookup(document => document.FileName, StringComparer.Ordinal);

        public ILookup<string, SchemaDocument> ByUri { get; } = set.Documents
            .SelectMany(document => document.Names.Select(name => name.Uri).Distinct().Select(uri => (uri, document)))
            .ToLookup(pair => pair.uri, pair => pair.document, StringComparer.Ordinal);
    }
}
