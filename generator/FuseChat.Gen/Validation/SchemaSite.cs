using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>A schema together with the file that it stands in: what a reference leads to.</summary>
internal readonly record struct SchemaSite(SchemaDocument Document, Schema Schema)
{
    public JsonPointer Pointer => Schema.Pointer;

    public SchemaSite To(Schema inner) => new(Document, inner);

    /// <summary>Whether two sites are the very same schema of the same file.</summary>
    public bool IsSameAs(SchemaSite other) => Document.Path == other.Document.Path && Pointer == other.Pointer;
}
