using System.Text.Json.Serialization;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints;

/// <summary>The <c>configuration</c> of a channel's webhook: what goes with its target.</summary>
internal sealed record WebhookDetails
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Method { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Filters { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Triggers { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FlowSid { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryCount { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ReplayAfter { get; init; }

    public static WebhookDetails For(WebhookRecord webhook) => webhook.Target switch
    {
        WebhookTarget.Studio => new WebhookDetails { FlowSid = webhook.FlowSid },
        WebhookTarget.Trigger => new WebhookDetails { Url = webhook.Url, Method = webhook.Method ?? "POST", Triggers = webhook.Triggers ?? [] },
        _ => new WebhookDetails { Url = webhook.Url, Method = webhook.Method ?? "POST", Filters = webhook.Filters ?? [] },
    };
}
