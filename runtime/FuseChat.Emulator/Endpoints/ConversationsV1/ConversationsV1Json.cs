using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary>Serialisation of Conversations v1 responses: snake_case names, nulls written.</summary>
[JsonSerializable(typeof(ServiceResponse))]
[JsonSerializable(typeof(ConfigurationResponse))]
[JsonSerializable(typeof(WebhookConfigurationResponse))]
[JsonSerializable(typeof(NotificationResponse))]
[JsonSerializable(typeof(AccountConfigurationResponse))]
[JsonSerializable(typeof(AccountWebhookResponse))]
[JsonSerializable(typeof(RoleResponse))]
[JsonSerializable(typeof(UserResponse))]
[JsonSerializable(typeof(UserConversationResponse))]
[JsonSerializable(typeof(ConversationResponse))]
[JsonSerializable(typeof(ParticipantResponse))]
[JsonSerializable(typeof(MessageResponse))]
[JsonSerializable(typeof(WebhookResponse))]
[JsonSerializable(typeof(ParticipantConversationResponse))]
internal sealed partial class ConversationsV1Json : JsonSerializerContext
{
    /// <summary>Quotes inside attributes stay readable: <c>\"</c>, not <c>\u0022</c>.</summary>
    public static readonly ConversationsV1Json Responses = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
