using FuseChat.Gen.Json;
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

    /// <summary>The URIs of all schema files, and of the schemas in them that have one, where <see cref="Seen"/> has their names.</summary>
    public EquatableArray<string> SeenUris { get; init; }

    /// <summary>Whether the project has turned on the rule about documents without a bound.</summary>
    public bool AsksForBounds { get; init; }

    /// <summary>All its files.</summary>
    public IEnumerable<SchemaDocument> Documents => Referenced.AsImmutable.Prepend(Root);

    /// <summary>Their paths.</summary>
    public IEnumerable<string> Paths => Documents.Select(document => document.Path);

    public static SchemaClosure Of(SchemaDocument root, SchemaSet all)
    {
        var reached = new List<SchemaDocument> { root };
        var paths = new HashSet<string>(StringComparer.Ordinal) { root.Path };
        var isComplete = true;
        for (var index = 0; index < reached.Count; index++)
        {
            var (document, last) = (reached[index], "");
            foreach (var schema in document.Schemas)
            {
                Follow(document, schema.Reference, ref last);
                Follow(document, schema.DynamicReference, ref last);
            }
        }

        reached.RemoveAt(0);
        reached.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new SchemaClosure(root, reached.ToEquatableArray(), isComplete ? [] : all.Documents.Map(document => document.FileName))
        {
            Clashes = ClashesOf(root, all),
            SeenUris = isComplete ? [] : all.Documents.SelectMany(document => document.Names).Where(name => name.Anchor.Length == 0).Select(name => name.Uri).ToEquatableArray(),
        };

        // A file mostly refers to the same one again and again.
        void Follow(SchemaDocument from, SchemaReference? reference, ref string last)
        {
            if (reference is null || reference.Uri == last)
            {
                return;
            }

            last = reference.Uri;
            if (Find(from, last, all) is not { } target)
            {
                isComplete = false;
            }
            else if (paths.Add(target.Path))
            {
                reached.Add(target);
            }
        }
    }

    /// <summary>The file that a reference leads to.</summary>
    public SchemaDocument? FileOf(SchemaSite from, SchemaReference reference) => FileAt(from, reference.Uri);

    /// <summary>A schema of one of the files; null where it is in none.</summary>
    public SchemaSite? At(string? path, JsonPointer pointer)
        => Referenced.Prepend(Root).FirstOrDefault(document => document.Path == path) is { } document && document.At(pointer) is { } schema
            ? new SchemaSite(document, schema)
            : null;

    /// <summary>Finds what a reference leads to, one hop on.</summary>
    /// <returns>Null where there is no such file, or no such schema in it.</returns>
    public SchemaSite? Resolve(SchemaSite from, SchemaReference reference)
        => FileAt(from, reference.Uri) is { } document && document.At(reference) is { } schema
            ? new SchemaSite(document, schema)
            : null;

    /// <summary>Follows references to the schema that says something itself.</summary>
    /// <returns>Null where a reference leads nowhere, or in a circle.</returns>
    public SchemaSite? Follow(SchemaSite site)
    {
        var end = site;
        for (var hop = 1; hop < SchemaHops.Max && ReferenceOf(end) is { } reference; hop++)
        {
            if (Resolve(end, reference) is not { } next)
            {
                return null;
            }

            end = next;
        }

        return ReferenceOf(end) is null ? end : null;
    }

    /// <summary>The reference that a schema stands for: its <c>$ref</c>, or a <c>$dynamicRef</c> that always means the same and has no type beside it.</summary>
    public SchemaReference? ReferenceOf(SchemaSite site)
        => site.Schema.Reference ?? (site.Schema.DynamicReference is { } dynamic && site.Schema.Types == SchemaTypes.None && IsStatic(site, dynamic) ? dynamic : null);

    /// <summary>Whether a keyword is the reference that its schema stands for.</summary>
    public bool IsReference(SchemaSite site, SchemaKeyword keyword)
        => keyword.Name == "$ref" || (keyword.Name == "$dynamicRef" && site.Schema.Reference is null && ReferenceOf(site) is not null);

    /// <summary>A schema, the one that it refers to, and so on as far as references lead.</summary>
    public SchemaHops Hops(SchemaSite site) => new(this, site);

    private static EquatableArray<(string Uri, string Rival)> ClashesOf(SchemaDocument root, SchemaSet all)
    {
        var clashes = new List<(string Uri, string Rival)>();
        foreach (var name in root.Names)
        {
            if (name.Anchor.Length == 0 && all.Having(name.Uri).FirstOrDefault(other => other.Path != root.Path) is { } rival && !clashes.Contains((name.Uri, rival.FileName)))
            {
                clashes.Add((name.Uri, rival.FileName));
            }
        }

        return clashes.ToEquatableArray();
    }

    // Only a name that another resource has too can mean something else (JSON Schema 2020-12, core, section 8.2.3.2).
    private bool IsStatic(SchemaSite from, SchemaReference reference)
        => reference.Anchor.Length == 0 || Resolve(from, reference) is not { } target || target.Schema.Text("$dynamicAnchor") != reference.Anchor
            || !Documents.Any(document => document.Names.Any(name => name.IsDynamic && name.Anchor == reference.Anchor && name.Uri != target.Schema.BaseUri));

    private static SchemaDocument? Find(SchemaDocument from, string uri, SchemaSet all)
        => from.Has(uri) ? from : all.Having(uri).FirstOrDefault() ?? MetaSchema.Find(uri);

    private SchemaDocument? FileAt(SchemaSite from, string uri)
    {
        if (from.Document.Has(uri))
        {
            return from.Document;
        }

        if (Root.Has(uri))
        {
            return Root;
        }

        foreach (var document in Referenced)
        {
            if (document.Has(uri))
            {
                return document;
            }
        }

        return MetaSchema.Find(uri);
    }
}
