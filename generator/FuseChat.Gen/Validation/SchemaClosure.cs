using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>A schema file and all files that it refers to, directly or not: all that checking it needs.</summary>
/// <remarks>
/// Must stay immutable and structurally equal: an edit of any other file leaves it equal, and with it everything that follows.
/// </remarks>
/// <param name="Root">The file itself.</param>
/// <param name="Referenced">The other files, by path.</param>
/// <param name="Seen">Names of all schema files, only where a file that is referred to is not among them.</param>
internal sealed record SchemaClosure(SchemaDocument Root, EquatableArray<SchemaDocument> Referenced, EquatableArray<string> Seen)
{
    /// <summary>URIs that the file gives to its schemas, and that another file has as well: the URI and the other file's name.</summary>
    public EquatableArray<(string Uri, string Rival)> Clashes { get; init; }

    // References to references: more than this is a circle.
    private const int MaxHops = 64;

    public static SchemaClosure Of(SchemaDocument root, EquatableArray<SchemaDocument> all)
    {
        var reached = new SortedDictionary<string, SchemaDocument>(StringComparer.Ordinal) { [root.Path] = root };
        var pending = new Queue<SchemaDocument>([root]);
        var isComplete = true;
        while (pending.Count > 0)
        {
            var document = pending.Dequeue();
            foreach (var (schema, reference) in References(document))
            {
                var target = Find([document, .. all], schema.BaseUri, reference);
                isComplete &= target is not null;
                if (target is not null && !reached.ContainsKey(target.Path))
                {
                    reached.Add(target.Path, target);
                    pending.Enqueue(target);
                }
            }
        }

        reached.Remove(root.Path);
        return new SchemaClosure(root, reached.Values.ToEquatableArray(), isComplete ? [] : all.Select(document => document.FileName).ToEquatableArray())
        {
            Clashes = ClashesOf(root, all).ToEquatableArray(),
        };
    }

    /// <summary>This closure as seen from each of its files.</summary>
    public IEnumerable<SchemaClosure> Each()
        => Referenced.Select(document => this with { Root = document, Referenced = Referenced.Where(other => other != document).Append(Root).ToEquatableArray(), Clashes = [] }).Prepend(this);

    /// <summary>The file that a reference leads to.</summary>
    public SchemaDocument? FileOf(SchemaSite from, string reference)
        => Find([from.Document, Root, .. Referenced], from.Schema.BaseUri, reference);

    /// <summary>Finds what a reference leads to, one hop on.</summary>
    /// <returns>Null where there is no such file, or no such schema in it.</returns>
    public SchemaSite? Resolve(SchemaSite from, string reference)
    {
        var (uri, fragment) = SchemaUri.Split(reference);
        uri = SchemaUri.Resolve(from.Schema.BaseUri, uri);
        return FileOf(from, reference) is { } document && document.At(uri, fragment) is { } schema
            ? new SchemaSite(document, schema)
            : null;
    }

    /// <summary>Follows references to the schema that says something itself.</summary>
    /// <returns>Null where a reference leads nowhere, or in a circle.</returns>
    public SchemaSite? Follow(SchemaSite site)
    {
        var end = Hops(site).Last();
        return end.Schema.Ref is null ? end : null;
    }

    /// <summary>A schema, the one that it refers to, and so on as far as references lead.</summary>
    public IEnumerable<SchemaSite> Hops(SchemaSite site)
    {
        SchemaSite? at = site;
        for (var hop = 0; hop < MaxHops && at is { } current; hop++)
        {
            yield return current;
            at = current.Schema.Ref is null ? null : Resolve(current, current.Schema.Ref);
        }
    }

    private static IEnumerable<(string Uri, string Rival)> ClashesOf(SchemaDocument root, EquatableArray<SchemaDocument> all)
        => root.Names.Select(name => name.Uri).Distinct()
            .SelectMany(uri => all.Where(other => other.Path != root.Path && other.Has(uri)).Take(1).Select(rival => (uri, rival.FileName)));

    private static IEnumerable<(Schema Schema, string Reference)> References(SchemaDocument document)
        => document.Schemas.SelectMany(schema => new[] { schema.Ref, schema.DynamicRef }.OfType<string>().Select(reference => (schema, reference)));

    private static SchemaDocument? Find(IEnumerable<SchemaDocument> documents, string baseUri, string reference)
    {
        var uri = SchemaUri.Resolve(baseUri, SchemaUri.Split(reference).Uri);
        return documents.FirstOrDefault(document => document.Has(uri)) ?? (MetaSchema.Document.Has(uri) ? MetaSchema.Document : null);
    }
}
