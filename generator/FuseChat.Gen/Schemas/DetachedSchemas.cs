using System.Globalization;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>Finds schemas in places where only a reference says that there is one, such as the value of an unknown keyword.</summary>
internal static class DetachedSchemas
{
    /// <returns>The file with such schemas behind all others.</returns>
    public static SchemaDocument Read(SchemaDocument document, JsonNode root, Func<string, JsonNode, JsonPointer, Schema> read)
    {
        // Those that are found may refer to more.
        for (var index = 0; index < document.Schemas.Length; index++)
        {
            var schema = document.Schemas[index];
            document = With(schema.DynamicReference, With(schema.Reference, document));
        }

        return document;

        SchemaDocument With(SchemaReference? reference, SchemaDocument known)
            => reference is not null && known.PointerOf(reference) is { } pointer
                && known.At(pointer) is null && NoSchema.At(known, pointer) is null && Find(root, pointer) is (JsonObject or JsonBoolean) and var found
                ? known with { Schemas = [.. known.Schemas, .. SchemaWalk.All(read(known.Around(pointer).BaseUri, found, pointer))] }
                : known;
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
