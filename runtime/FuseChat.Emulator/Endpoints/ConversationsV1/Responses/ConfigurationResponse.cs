using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record ConfigurationResponse
{
    public required string ChatServiceSid { get; init; }

    public required string DefaultConversationCreatorRoleSid { get; init; }

    public required string DefaultConversationRoleSid { get; init; }

    public required string DefaultChatServiceRoleSid { get; init; }

    public required bool ReachabilityEnabled { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ConfigurationResponse For(ServiceRecord service, Call call)
    {
        var url = $"{Urls.Service(call, service.Sid)}/Configuration";
        return new ConfigurationResponse
        {
            ChatServiceSid = service.Sid,
            DefaultConversationCreatorRoleSid = service.DefaultChannelCreatorRoleSid,
            DefaultConversationRoleSid = service.DefaultChannelRoleSid,
            DefaultChatServiceRoleSid = service.DefaultServiceRoleSid,
            ReachabilityEnabled = service.Settings.ReachabilityEnabled,
            Url = url,
            Links = new Dictionary<string, string> { ["notifications"] = $"{url}/Notifications", ["webhooks"] = $"{url}/Webhooks" },
        };
    }
}
