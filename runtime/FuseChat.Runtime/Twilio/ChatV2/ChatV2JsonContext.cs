using System.Text.Json.Serialization;

namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>Reads the answers of Chat v2: snake_case names, strings as they are, unknown members ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ChatService))]
[JsonSerializable(typeof(ChatUser))]
[JsonSerializable(typeof(ChatChannel))]
[JsonSerializable(typeof(ChatMember))]
[JsonSerializable(typeof(ChatMessage))]
internal sealed partial class ChatV2JsonContext : JsonSerializerContext;
