using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>The types of a schema that says them by its values alone.</summary>
internal static class EnumeratedTypes
{
    public static SchemaTypes Of(EquatableArray<SchemaKeyword> keywords) => Schema.Find(keywords, "const")?.Value is { } only ? Of(only)
        : Schema.Find(keywords, "enum")?.Value is JsonArray list ? Of(list)
        : SchemaTypes.None;

    /// <summary>The same types without one that another includes: integers are numbers.</summary>
    public static SchemaTypes Simplest(SchemaTypes types) => (types & SchemaTypes.Number) != 0 ? types & ~SchemaTypes.Integer : types;

    private static SchemaTypes Of(JsonArray list) => Simplest(list.Items.Aggregate(SchemaTypes.None, (types, item) => types | Of(item)));

    private static SchemaTypes Of(JsonNode value) => value switch
    {
        JsonNull => SchemaTypes.Null,
        JsonBoolean => SchemaTypes.Boolean,
        JsonNumber number => IsInteger(number) ? SchemaTypes.Integer : SchemaTypes.Number,
        JsonString => SchemaTypes.String,
        JsonArray => SchemaTypes.Array,
        _ => SchemaTypes.Object,
    };

    private static bool IsInteger(JsonNumber number) => number.Value is { } value && value == decimal.Truncate(value);
}
