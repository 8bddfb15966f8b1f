using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>The schema that every schema of the draft is valid against, for those that refer to it.</summary>
internal static class MetaSchema
{
    // Only who refers to it pays for reading it.
    private const string Draft = "https://json-schema.org/draft/2020-12/";

    private static readonly Lazy<SchemaDocument> Read = new(ReadResource);

    /// <summary>The meta-schema, in our own words, under the URI of the draft.</summary>
    public static SchemaDocument Document => Read.Value;

    /// <summary>The meta-schema, where a URI is one of its own.</summary>
    public static SchemaDocument? Find(string uri)
        => uri.StartsWith(Draft, StringComparison.Ordinal) && Document.Has(uri) ? Document : null;

    private static SchemaDocument ReadResource()
    {
        using var stream = typeof(MetaSchema).Assembly.GetManifestResourceStream("FuseChat.Gen.Schemas.MetaSchema.json");
        using var reader = new StreamReader(stream!);
        var text = JsonReader.Read("draft-2020-12.schema.json", reader.ReadToEnd());
        return SchemaReader.Read(SchemaSource.Of(text), Dialects.None, CancellationToken.None);
    }
}
