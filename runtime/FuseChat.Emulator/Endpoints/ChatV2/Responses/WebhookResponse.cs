using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record WebhookResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string ServiceSid { get; init; }

    public required string ChannelSid { get; init; }

    public required string Type { get; init; }

    public required WebhookDetails Configuration { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string Url { get; init; }

    public static WebhookResponse For(WebhookRecord webhook, Call call) => new()
    {
        Sid = webhook.Sid,
        AccountSid = call.AccountSid,
        ServiceSid = webhook.ServiceSid,
        ChannelSid = webhook.ChannelSid,
        Type = WebhookForm.For(webhook.Target),
        Configuration = WebhookDetails.For(webhook) with { RetryCount = webhook.RetryCount },
        DateCreated = Timestamp.Format(webhook.Created),
        DateUpdated = Timestamp.Format(webhook.Updated),
        Url = $"{new Urls(call.Root).Webhooks(webhook.ServiceSid, webhook.ChannelSid)}/{webhook.Sid}",
    };
}
