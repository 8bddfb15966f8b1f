using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FuseChat.Emulator.Endpoints.ChatV2.Responses;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary>Serialisation of Chat v2 responses: snake_case names, nulls written.</summary>
[JsonSerializable(typeof(ServiceResponse))]
[JsonSerializable(typeof(RoleResponse))]
[JsonSerializable(typeof(UserResponse))]
[JsonSerializable(typeof(UserChannelResponse))]
[JsonSerializable(typeof(ChannelResponse))]
[JsonSerializable(typeof(MemberResponse))]
[JsonSerializable(typeof(MessageResponse))]
[JsonSerializable(typeof(InviteResponse))]
[JsonSerializable(typeof(WebhookResponse))]
internal sealed partial class ChatV2Json : JsonSerializerContext
{
    /// <summary>Quotes inside attributes stay readable: <c>\"</c>, not <c>\u0022</c>.</summary>
    public static readonly ChatV2Json Responses = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
