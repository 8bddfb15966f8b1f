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
        var pending = new Queue<Schema>(document.Schemas);
        while (pending.Count > 0)
        {
            foreach (var pointer in Targets(document, pending.Dequeue()))
            {
                if (known.At(pointer) is null && Find(root, pointer) is JsonObject or JsonBoolean)
                {
                    var detached = read(Owner(known, pointer).BaseUri, Find(root, pointer)!, pointer);
                    known = known with { Detached = [.. known.Detached, detached] };
                    foreach (var schema in SchemaWalk.All(detached))
                    {
                        pending.Enqueue(schema);
                    }
                }
            }
        }

        return known.Detached;
    }

    private static IEnumerable<JsonPointer> Targets(SchemaDocument document, Schema schema)
    {
        foreach (var reference in new[] { schema.Ref, schema.DynamicRef }.OfType<string>())
        {
            var (uri, fragment) = SchemaUri.Split(reference);
            if (document.PointerOf(SchemaUri.Resolve(schema.BaseUri, uri), fragment) is { } pointer)
            {
                yield return pointer;
            }
        }
    }

    /// <summary>The schema that a place is within.</summary>
    private static Schema Owner(SchemaDocument document, JsonPointer pointer)
    {
        while (!pointer.IsRoot)
        {
            pointer = pointer.Parent;
            if (document.At(pointer) is { } owner)
            {
                return owner;
            }
        }

        return document.Root;
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
