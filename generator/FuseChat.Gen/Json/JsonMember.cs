namespace FuseChat.Gen.Json;

/// <summary>A name and its value in a <see cref="JsonObject"/>.</summary>
internal sealed record JsonMember(string Name, JsonNode Value);
