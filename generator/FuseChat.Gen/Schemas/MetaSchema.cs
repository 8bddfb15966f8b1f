using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>The schema that every schema of the draft is valid against, for those that refer to it.</summary>
internal static class MetaSchema
{
    private static readonly Lazy<SchemaDocument> Read = new(ReadResource);

    /// <summary>The meta-schema, in our own words, under the URI of the draft.</summary>
    public static SchemaDocument Document => Read.Value;

    private static SchemaDocument ReadResource()
    {
        using var stream = typeof(MetaSchema).Assembly.GetManifestResourceStream("FuseChat.Gen.Schemas.MetaSchema.json");
        using var reader = new StreamReader(stream!);
        var text = JsonReader.Read("draft-2020-12.schema.json", reader.ReadToEnd());
        return SchemaReader.Read(SchemaSource.Of(text), CancellationToken.None);
    }
}
