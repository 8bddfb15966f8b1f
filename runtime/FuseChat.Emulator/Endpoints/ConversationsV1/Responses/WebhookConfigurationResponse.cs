using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record WebhookConfigurationResponse
{
    public required string AccountSid { get; init; }

    public required string ChatServiceSid { get; init; }

    public required string? PreWebhookUrl { get; init; }

    public required string? PostWebhookUrl { get; init; }

    public required IReadOnlyList<string>? Filters { get; init; }

    public required string? Method { get; init; }

    public required string Url { get; init; }

    public static WebhookConfigurationResponse For(ServiceRecord service, Call call)
    {
        var webhooks = service.Settings.Webhooks;
        return new WebhookConfigurationResponse
        {
            AccountSid = call.AccountSid,
            ChatServiceSid = service.Sid,
            PreWebhookUrl = webhooks.PreUrl,
            PostWebhookUrl = webhooks.PostUrl,
            Filters = webhooks.Filters,
            Method = webhooks.Method,
            Url = $"{Urls.Service(call, service.Sid)}/Configuration/Webhooks",
        };
    }
}
