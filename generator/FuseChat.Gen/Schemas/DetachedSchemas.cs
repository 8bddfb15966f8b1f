using System.Globalization;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>Finds schemas in places where only a reference says that there is one, such as the value of an unknown keyword.</summary>
internal static class DetachedSchemas
{
    public static EquatableArray<Schema> Read(SchemaDocument document, JsonNode root, Func<string, JsonNode, JsonPointer, Schema> read)
    {
        var known = document;
        var pending = new Queue<Schema>(document.Schemas.Where(Refers));
        while (pending.Count > 0)
        {
            foreach (var pointer in Targets(document, pending.Dequeue()))
            {
                if (known.At(pointer) is null && NoSchema.At(known, pointer) is null && Find(root, pointer) is JsonObject or JsonBoolean)
                {
                    var detached = read(known.Around(pointer).BaseUri, Find(root, pointer)!, pointer);
                    known = known with { Detached = [.. known.Detached, detached] };
                    foreach (var schema in SchemaWalk.All([detached]).Where(Refers))
                    {
                        pending.Enqueue(schema);
                    }
                }
            }
        }

        return known.Detached;
    }

    private static bool Refers(Schema schema) => schema.Reference is not null || schema.DynamicReference is not null;

    private static IEnumerable<JsonPointer> Targets(SchemaDocument document, Schema schema)
    {
        if (schema.Reference is { } reference && document.PointerOf(reference) is { } pointer)
        {
            yield return pointer;
        }

        if (schema.DynamicReference is { } dynamicReference && document.PointerOf(dynamicReference) is { } dynamicPointer)
        {
            yield return dynamicPointer;
        }
    }

    private static JsonNode? Find(JsonNode root, JsonPointer pointer)
    {
        JsonNode? node = root;
        foreach (var token in pointer.Tokens)
        {
            node = node switch
            {
                JsonObject parent => parent.TryGet(token, out var value) ? value : null,
                JsonArray parent when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < parent.Items.Length => parent.Items[index],
                _ => null,
            };
        }

        return node;
    }
}
