using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary>The parameters of a service update.</summary>
internal static class ServiceForm
{
    private const int MaxSeconds = 86_400;
    private const int MaxRetries = 3;

    private static readonly string[] Names =
    [
        "FriendlyName", "DefaultServiceRoleSid", "DefaultChannelRoleSid", "DefaultChannelCreatorRoleSid", "ReadStatusEnabled",
        "ReachabilityEnabled", "TypingIndicatorTimeout", "ConsumptionReportInterval", "Limits.ChannelMembers", "Limits.UserChannels",
        "Media.CompatibilityMessage", "PreWebhookUrl", "PostWebhookUrl", "WebhookMethod", "WebhookFilters", "PreWebhookRetryCount",
        "PostWebhookRetryCount", "Notifications.LogEnabled",
        .. new[] { "NewMessage", "AddedToChannel", "RemovedFromChannel", "InvitedToChannel" }
            .SelectMany(rule => new[] { "Enabled", "Template", "Sound" }.Select(part => $"Notifications.{rule}.{part}")),
        "Notifications.NewMessage.BadgeCountEnabled",
    ];

    public static ServiceRecord Apply(ServiceRecord service, Parameters form)
    {
        Check.Changes(Names.Any(form.Has));
        var settings = service.Settings;
        return service with
        {
            FriendlyName = form.Text("FriendlyName") ?? service.FriendlyName,
            DefaultServiceRoleSid = form.Text("DefaultServiceRoleSid") ?? service.DefaultServiceRoleSid,
            DefaultChannelRoleSid = form.Text("DefaultChannelRoleSid") ?? service.DefaultChannelRoleSid,
            DefaultChannelCreatorRoleSid = form.Text("DefaultChannelCreatorRoleSid") ?? service.DefaultChannelCreatorRoleSid,
            Settings = settings with
            {
                ReadStatusEnabled = form.Flag("ReadStatusEnabled") ?? settings.ReadStatusEnabled,
                ReachabilityEnabled = form.Flag("ReachabilityEnabled") ?? settings.ReachabilityEnabled,
                TypingIndicatorTimeout = form.Number("TypingIndicatorTimeout", 0, MaxSeconds) ?? settings.TypingIndicatorTimeout,
                ConsumptionReportInterval = form.Number("ConsumptionReportInterval", 0, MaxSeconds) ?? settings.ConsumptionReportInterval,
                MaxMembersPerChannel = form.Number("Limits.ChannelMembers", 1, ChatLimits.MaxCounterLimit, ChatProblem.BadChannelMemberLimit)
                    ?? settings.MaxMembersPerChannel,
                MaxChannelsPerUser = form.Number("Limits.UserChannels", 1, ChatLimits.MaxCounterLimit, ChatProblem.BadUserChannelLimit)
                    ?? settings.MaxChannelsPerUser,
                MediaCompatibilityMessage = form.Text("Media.CompatibilityMessage") ?? settings.MediaCompatibilityMessage,
                Notifications = Notifications(settings.Notifications, form),
                Webhooks = Webhooks(settings.Webhooks, form),
            },
        };
    }

    private static NotificationSettings Notifications(NotificationSettings settings, Parameters form) => settings with
    {
        LogEnabled = form.Flag("Notifications.LogEnabled") ?? settings.LogEnabled,
        NewMessage = Rule(settings.NewMessage, "NewMessage", form),
        AddedToChannel = Rule(settings.AddedToChannel, "AddedToChannel", form),
        RemovedFromChannel = Rule(settings.RemovedFromChannel, "RemovedFromChannel", form),
        InvitedToChannel = Rule(settings.InvitedToChannel, "InvitedToChannel", form),
        BadgeCountEnabled = form.Flag("Notifications.NewMessage.BadgeCountEnabled") ?? settings.BadgeCountEnabled,
    };

    private static NotificationRule Rule(NotificationRule rule, string name, Parameters form) => new(
        form.Flag($"Notifications.{name}.Enabled") ?? rule.Enabled,
        form.Text($"Notifications.{name}.Template") ?? rule.Template,
        form.Text($"Notifications.{name}.Sound") ?? rule.Sound);

    private static WebhookSettings Webhooks(WebhookSettings settings, Parameters form) => settings with
    {
        PreUrl = form.Has("PreWebhookUrl") ? form.Url("PreWebhookUrl", ChatProblem.BadPreWebhookUrl) : settings.PreUrl,
        PostUrl = form.Has("PostWebhookUrl") ? form.Url("PostWebhookUrl", ChatProblem.BadPostWebhookUrl) : settings.PostUrl,
        Method = form.HttpMethod("WebhookMethod") ?? settings.Method,
        Filters = form.Has("WebhookFilters") ? form.All("WebhookFilters") : settings.Filters,
        PreRetryCount = form.Number("PreWebhookRetryCount", 0, MaxRetries, ChatProblem.BadRetryCount) ?? settings.PreRetryCount,
        PostRetryCount = form.Number("PostWebhookRetryCount", 0, MaxRetries, ChatProblem.BadRetryCount) ?? settings.PostRetryCount,
    };
}
