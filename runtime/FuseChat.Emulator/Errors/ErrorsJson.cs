using System.Text.Json.Serialization;

namespace FuseChat.Emulator.Errors;

/// <summary>Serialisation of errors.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TwilioErrorBody))]
internal sealed partial class ErrorsJson : JsonSerializerContext;
