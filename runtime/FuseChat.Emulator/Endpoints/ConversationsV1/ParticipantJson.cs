using System.Text.Json;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary>Reads one <c>Participant</c> parameter: a JSON object such as <c>{"identity": "ana"}</c>.</summary>
internal static class ParticipantJson
{
    public static (string? Identity, MemberFields Fields) Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var participant = document.RootElement;
            var fields = new MemberFields
            {
                Attributes = Text(participant, "attributes"),
                RoleSid = Text(participant, "role_sid"),
                Binding = participant.TryGetProperty("messaging_binding", out var binding) ? Binding(binding) : null,
            };
            return (Text(participant, "identity"), fields);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new ChatException(ChatProblem.BadParameter, "Invalid parameter 'Participant': not a JSON object of participant parameters");
        }
    }

    private static MessagingBinding Binding(JsonElement binding) => new()
    {
        Address = Text(binding, "address"),
        ProxyAddress = Text(binding, "proxy_address"),
        ProjectedAddress = Text(binding, "projected_address"),
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
