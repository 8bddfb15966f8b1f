using System.Text.Json.Serialization;

namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>Reads the answers of Conversations v1: snake_case names, strings as they are, unknown members ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ConversationService))]
[JsonSerializable(typeof(ConversationUser))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ConversationParticipant))]
[JsonSerializable(typeof(ConversationMessage))]
internal sealed partial class ConversationsV1JsonContext : JsonSerializerContext;
