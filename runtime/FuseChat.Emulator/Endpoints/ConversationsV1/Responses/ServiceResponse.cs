using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record ServiceResponse
{
    public required string AccountSid { get; init; }

    public required string Sid { get; init; }

    public required string FriendlyName { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ServiceResponse For(ServiceRecord service, Call call)
    {
        var url = Urls.Service(call, service.Sid);
        return new ServiceResponse
        {
            AccountSid = call.AccountSid,
            Sid = service.Sid,
            FriendlyName = service.FriendlyName,
            DateCreated = Timestamp.Format(service.Created),
            DateUpdated = Timestamp.Format(service.Updated),
            Url = url,
            Links = new Dictionary<string, string>
            {
                ["conversations"] = $"{url}/Conversations",
                ["users"] = $"{url}/Users",
                ["roles"] = $"{url}/Roles",
                ["bindings"] = $"{url}/Bindings",
                ["configuration"] = $"{url}/Configuration",
                ["participant_conversations"] = $"{url}/ParticipantConversations",
                ["conversation_with_participants"] = $"{url}/ConversationWithParticipants",
            },
        };
    }
}
