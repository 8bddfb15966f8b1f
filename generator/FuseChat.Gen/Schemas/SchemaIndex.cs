using System.Runtime.CompilerServices;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>The schemas of a file by place: derived from the file and kept beside it, so that it takes no part in comparing files.</summary>
internal static class SchemaIndex
{
    private static readonly ConditionalWeakTable<SchemaDocument, Dictionary<JsonPointer, Schema>> Indexes = new();

    public static Schema? Find(SchemaDocument document, JsonPointer pointer)
        => Indexes.GetValue(document, Make).TryGetValue(pointer, out var schema) ? schema : null;

    private static Dictionary<JsonPointer, Schema> Make(SchemaDocument document)
    {
        var index = new Dictionary<JsonPointer, Schema>();
        foreach (var schema in document.Schemas)
        {
            index[schema.Pointer] = schema;
        }

        return index;
    }
}
