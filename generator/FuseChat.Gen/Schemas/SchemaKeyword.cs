using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>A keyword of a schema with its value, which is of the kind that the keyword takes.</summary>
/// <param name="Definition">The keyword.</param>
/// <param name="Value">Its value; null where that holds schemas.</param>
/// <param name="Schemas">The schemas that its value holds, by name or index; one without name where the value is a schema itself.</param>
internal sealed record SchemaKeyword(Keyword Definition, JsonNode? Value, EquatableArray<NamedSchema> Schemas)
{
    public string Name => Definition.Name;
}
