using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Evaluation;

/// <summary>A value, or the name of one, that a schema does not accept.</summary>
/// <param name="Pointer">Where the value stands.</param>
/// <param name="Part">Whether the value is wrong, or its name.</param>
/// <param name="Value">The value; for a name what it stands for: a string, or the integer that is the key of a map.</param>
/// <param name="SchemaPath">The file of the schema.</param>
/// <param name="SchemaPointer">The keyword that does not accept it.</param>
/// <param name="Accepted">What is accepted, as a phrase.</param>
internal sealed record Violation(JsonPointer Pointer, JsonPart Part, JsonNode Value, string SchemaPath, JsonPointer SchemaPointer, string Accepted)
{
    /// <summary>What was found, as a phrase.</summary>
    public string Found => Part == JsonPart.Key ? $"the name {Quoted.Name((Value as JsonString)?.Value ?? Value.ToString())}" : Described.Value(Value);
}
