using System.Text.Json.Serialization;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record WebhookResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    /// <summary>Left out where the path names no service.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? ChatServiceSid { get; init; }

    public required string ConversationSid { get; init; }

    public required string Target { get; init; }

    public required string Url { get; init; }

    public required WebhookDetails Configuration { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public static WebhookResponse For(WebhookRecord webhook, Call call) => new()
    {
        Sid = webhook.Sid,
        AccountSid = call.AccountSid,
        ChatServiceSid = call.NamesService ? webhook.ServiceSid : null,
        ConversationSid = webhook.ChannelSid,
        Target = WebhookForm.For(webhook.Target),
        Url = $"{Urls.For(call).Webhooks(webhook.ChannelSid)}/{webhook.Sid}",
        Configuration = WebhookDetails.For(webhook) with { ReplayAfter = webhook.ReplayAfter },
        DateCreated = Timestamp.Format(webhook.Created),
        DateUpdated = Timestamp.Format(webhook.Updated),
    };
}
