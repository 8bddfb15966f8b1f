using System.Text.Json.Serialization;

namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary>Serialisation of the admin API: snake_case names; a misspelt one is refused.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FaultForm))]
[JsonSerializable(typeof(FaultEntry))]
[JsonSerializable(typeof(FaultList))]
[JsonSerializable(typeof(RequestList))]
internal sealed partial class AdminJson : JsonSerializerContext;
