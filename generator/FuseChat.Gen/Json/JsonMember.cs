namespace FuseChat.Gen.Json;

/// <summary>A name and its value in a <see cref="JsonObject"/>.</summary>
internal readonly record struct JsonMember(string Name, JsonNode Value);
