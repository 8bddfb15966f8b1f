using System.Text.Json.Nodes;

namespace FuseChat.Emulator.Tests.OpenApi;

/// <summary>Rewrites an OpenAPI 3.0 schema as JSON Schema, and makes it exact: every property, and no other.</summary>
internal static class JsonSchemaForm
{
    public static JsonNode Of(JsonNode node) => node switch
    {
        JsonObject schema => Object(schema),
        JsonArray array => new JsonArray([.. array.Select(item => item is null ? null : Of(item))]),
        _ => node.DeepClone(),
    };

    private static JsonObject Object(JsonObject schema)
    {
        var form = new JsonObject(schema.Where(item => item.Key is not ("nullable" or "required")).Select(item =>
            KeyValuePair.Create(item.Key, item.Key == "properties" ? Properties(item.Value!.AsObject()) : item.Value is null ? null : Of(item.Value))));
        if (form["$ref"] is { } reference)
        {
            form["$ref"] = reference.GetValue<string>().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        }

        if (form["properties"] is JsonObject properties)
        {
            form["additionalProperties"] = false;
            form["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
        }

        if ((bool?)schema["nullable"] is true && form["type"] is { } type)
        {
            form["type"] = new JsonArray(type.DeepClone(), "null");
        }

        return form;
    }

    /// <summary>The files show null for properties that they describe by reference, but have no way to say so.</summary>
    private static JsonObject Properties(JsonObject properties) => new(properties.Select(property =>
    {
        var form = Of(property.Value!);
        return KeyValuePair.Create(property.Key, form["$ref"] is null ? form : new JsonObject
        {
            ["anyOf"] = new JsonArray(form, new JsonObject { ["type"] = "null" }),
        });
    })!);
}
