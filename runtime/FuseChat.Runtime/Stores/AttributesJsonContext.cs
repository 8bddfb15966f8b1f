using System.Text.Json.Serialization;

namespace FuseChat.Runtime.Stores;

/// <summary>Reads attributes out of answers: snake_case names, strings as they are, unknown members ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AttributesAnswer))]
internal sealed partial class AttributesJsonContext : JsonSerializerContext;
