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
            foreach (var schema in SchemaWalk.All(document.Root).Where(schema => schema.Ref is not null && !schema.Ref.StartsWith("#", StringComparison.Ordinal)))
            {
                var target = Find(all, document, schema.Ref!);
                isComplete &= target is not null;
                if (target is not null && !reached.ContainsKey(target.Path))
                {
                    reached.Add(target.Path, target);
                    pending.Enqueue(target);
                }
            }
        }

        reached.Remove(root.Path);
        return new SchemaClosure(root, reached.Values.ToEquatableArray(), isComplete ? [] : all.Select(document => document.FileName).ToEquatableArray());
    }

    /// <summary>This closure as seen from each of its files.</summary>
    public IEnumerable<SchemaClosure> Each()
        => Referenced.Select(document => this with { Root = document, Referenced = Referenced.Where(other => other != document).Append(Root).ToEquatableArray() }).Prepend(this);

    /// <summary>The file that a reference leads to.</summary>
    public SchemaDocument? FileOf(SchemaDocument from, string reference)
        => reference.StartsWith("#", StringComparison.Ordinal) ? from : Find([Root, .. Referenced], from, reference);

    /// <summary>Finds what a reference leads to, one hop on.</summary>
    /// <returns>Null where there is no such file, or no such schema in it.</returns>
    public SchemaSite? Resolve(SchemaDocument from, string reference)
    {
        var hash = reference.IndexOf('#');
        var document = FileOf(from, reference);
        var fragment = hash < 0 ? "#" : reference.Substring(hash);
        return document is not null && JsonPointer.TryParseFragment(fragment, out var pointer) && document.At(pointer) is { } schema
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
            at = current.Schema.Ref is null ? null : Resolve(current.Document, current.Schema.Ref);
        }
    }

    private static SchemaDocument? Find(IEnumerable<SchemaDocument> documents, SchemaDocument from, string reference)
    {
        var hash = reference.IndexOf('#');
        var path = SchemaPath.Resolve(from.Path, hash < 0 ? reference : reference.Substring(0, hash));
        return documents.FirstOrDefault(document => SchemaPath.AreSame(document.Path, path));
    }
}
