using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints;

/// <summary>The parameters of a channel's webhook, which both dialects name alike.</summary>
internal static class WebhookForm
{
    public const int MaxPageSize = 5;

    public const int MaxRetries = 3;

    private const string Filters = "Configuration.Filters";
    private const string Triggers = "Configuration.Triggers";

    public static WebhookTarget Target(Parameters form, string name) => form.Text(name) switch
    {
        "webhook" => WebhookTarget.Webhook,
        "trigger" => WebhookTarget.Trigger,
        "studio" => WebhookTarget.Studio,
        var other => throw ParametersExtensions.Bad(ChatProblem.BadParameter, name, other ?? "", "'webhook', 'trigger' or 'studio'"),
    };

    public static string For(WebhookTarget target) => target switch
    {
        WebhookTarget.Webhook => "webhook",
        WebhookTarget.Trigger => "trigger",
        _ => "studio",
    };

    public static WebhookFields Read(Parameters form) => new()
    {
        Url = form.Url("Configuration.Url", ChatProblem.BadParameter) is { } url && url.Length > ChatLimits.WebhookUrlCharacters
            ? throw ParametersExtensions.Bad(ChatProblem.BadParameter, "Configuration.Url", url, $"at most {ChatLimits.WebhookUrlCharacters} characters")
            : form.Url("Configuration.Url", ChatProblem.BadParameter),
        Method = form.HttpMethod("Configuration.Method"),
        Filters = form.Has(Filters) ? form.All(Filters) : null,
        Triggers = form.Has(Triggers) ? TriggersOf(form) : null,
        FlowSid = form.SidOf(Sid.StudioFlow, "Configuration.FlowSid"),
    };

    private static IReadOnlyList<string> TriggersOf(Parameters form)
    {
        var triggers = form.All(Triggers);
        return triggers.Count <= ChatLimits.TriggersPerWebhook && triggers.All(trigger => trigger.Length <= ChatLimits.TriggerCharacters)
            ? triggers
            : throw ParametersExtensions.Bad(
                ChatProblem.BadParameter, Triggers, string.Join(", ", triggers), $"up to {ChatLimits.TriggersPerWebhook} words of {ChatLimits.TriggerCharacters} characters");
    }
}
