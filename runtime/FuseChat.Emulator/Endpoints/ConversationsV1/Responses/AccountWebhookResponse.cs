using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record AccountWebhookResponse
{
    public required string AccountSid { get; init; }

    public required string Method { get; init; }

    public required IReadOnlyList<string>? Filters { get; init; }

    public required string? PreWebhookUrl { get; init; }

    public required string? PostWebhookUrl { get; init; }

    public required string Target { get; init; }

    public required string Url { get; init; }

    public static AccountWebhookResponse For(AccountRecord account, Call call) => new()
    {
        AccountSid = call.AccountSid,
        Method = account.Webhooks.Method ?? "POST",
        Filters = account.Webhooks.Filters,
        PreWebhookUrl = account.Webhooks.PreUrl,
        PostWebhookUrl = account.Webhooks.PostUrl,
        Target = account.WebhookTarget,
        Url = $"{call.Root}/Configuration/Webhooks",
    };
}
