using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>A language that schemas are written in: the vocabularies that the meta-schema lists which <c>$schema</c> names (core, section 8.1).</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Name">The meta-schema, as messages name it.</param>
/// <param name="Uris">The URIs by which <c>$schema</c> may name it.</param>
/// <param name="Vocabularies">Those of draft 2020-12 that it lists.</param>
/// <param name="Unknown">Those that it requires and that are not known.</param>
internal sealed record Dialect(string Name, EquatableArray<string> Uris, Vocabularies Vocabularies, EquatableArray<string> Unknown)
{
    private const string Prefix = "https://json-schema.org/draft/2020-12/vocab/";

    private static readonly Dictionary<string, Vocabularies> Known = new(StringComparer.Ordinal)
    {
        [Prefix + "core"] = Vocabularies.Core,
        [Prefix + "applicator"] = Vocabularies.Applicator,
        [Prefix + "unevaluated"] = Vocabularies.Unevaluated,
        [Prefix + "validation"] = Vocabularies.Validation,
        [Prefix + "meta-data"] = Vocabularies.MetaData,
        [Prefix + "format-annotation"] = Vocabularies.FormatAnnotation,
        [Prefix + "content"] = Vocabularies.Content,
    };

    /// <summary>Draft 2020-12 itself; the second URI is that of the meta-schema of our keywords, which are known everywhere.</summary>
    public static Dialect Draft { get; } = new("draft 2020-12", ["https://json-schema.org/draft/2020-12/schema", "urn:fusechat-gen:vocabulary"], Vocabularies.All, []);

    /// <summary>The dialect that a file is the meta-schema of.</summary>
    /// <returns>Null where it has no <c>$vocabulary</c>.</returns>
    public static Dialect? Of(SchemaSource source)
    {
        if (source.Root is not JsonObject root || !root.TryGet("$vocabulary", out var value) || value is not JsonObject { Members: var listed })
        {
            return null;
        }

        var file = SchemaUri.OfFile(source.Path);
        var uri = root.TryGet("$id", out var id) && id is JsonString { Value: var name } ? SchemaUri.Resolve(file, SchemaUri.Split(name).Uri) : file;

        // Core is what finds the others, and so always there. What is listed as not required is used all the same where it is known.
        return new Dialect(
            SchemaPath.FileName(source.Path),
            [.. new[] { file, uri }.Distinct()],
            listed.Aggregate(Vocabularies.Core, (all, member) => Known.TryGetValue(member.Name, out var vocabulary) ? all | vocabulary : all),
            listed.Where(member => member.Value is JsonBoolean { Value: true } && !Known.ContainsKey(member.Name)).Select(member => member.Name).ToEquatableArray());
    }

    /// <summary>The URI of a vocabulary.</summary>
    public static string UriOf(Vocabularies vocabulary) => Known.First(known => known.Value == vocabulary).Key;

    public bool Has(Vocabularies vocabulary) => (Vocabularies & vocabulary) == vocabulary;
}
