using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary>The parameters of configuration updates, of a service and of the account.</summary>
internal static class ConfigurationForm
{
    private static readonly string[] WebhookNames = ["PreWebhookUrl", "PostWebhookUrl", "Filters", "Method", "Target"];

    private static readonly string[] NotificationNames =
    [
        "LogEnabled", "NewMessage.BadgeCountEnabled", "NewMessage.WithMedia.Enabled", "NewMessage.WithMedia.Template",
        .. new[] { "NewMessage", "AddedToConversation", "RemovedFromConversation" }
            .SelectMany(rule => new[] { "Enabled", "Template", "Sound" }.Select(part => $"{rule}.{part}")),
    ];

    public static ServiceRecord Apply(ServiceRecord service, Parameters form)
    {
        var changed = service with
        {
            DefaultChannelCreatorRoleSid = form.Text("DefaultConversationCreatorRoleSid") ?? service.DefaultChannelCreatorRoleSid,
            DefaultChannelRoleSid = form.Text("DefaultConversationRoleSid") ?? service.DefaultChannelRoleSid,
            DefaultServiceRoleSid = form.Text("DefaultChatServiceRoleSid") ?? service.DefaultServiceRoleSid,
            Settings = service.Settings with { ReachabilityEnabled = form.Flag("ReachabilityEnabled") ?? service.Settings.ReachabilityEnabled },
        };
        string[] names = ["DefaultConversationCreatorRoleSid", "DefaultConversationRoleSid", "DefaultChatServiceRoleSid", "ReachabilityEnabled"];
        Check.Changes(names.Any(form.Has));
        return changed;
    }

    public static ServiceRecord ApplyWebhooks(ServiceRecord service, Parameters form) =>
        service with { Settings = service.Settings with { Webhooks = Webhooks(service.Settings.Webhooks, form) } };

    public static ServiceRecord ApplyNotifications(ServiceRecord service, Parameters form)
    {
        Check.Changes(NotificationNames.Any(form.Has));
        var settings = service.Settings.Notifications;
        return service with
        {
            Settings = service.Settings with
            {
                Notifications = settings with
                {
                    LogEnabled = form.Flag("LogEnabled") ?? settings.LogEnabled,
                    NewMessage = Rule(settings.NewMessage, "NewMessage", form),
                    AddedToChannel = Rule(settings.AddedToChannel, "AddedToConversation", form),
                    RemovedFromChannel = Rule(settings.RemovedFromChannel, "RemovedFromConversation", form),
                    BadgeCountEnabled = form.Flag("NewMessage.BadgeCountEnabled") ?? settings.BadgeCountEnabled,
                    NewMedia = Rule(settings.NewMedia, "NewMessage.WithMedia", form),
                },
            },
        };
    }

    public static AccountRecord Apply(AccountRecord account, Parameters form)
    {
        string[] names = ["DefaultChatServiceSid", "DefaultMessagingServiceSid", "DefaultInactiveTimer", "DefaultClosedTimer"];
        Check.Changes(names.Any(form.Has));
        return account with
        {
            DefaultServiceSid = form.SidOf(Sid.Service, "DefaultChatServiceSid") ?? account.DefaultServiceSid,
            MessagingServiceSid = form.SidOf(Sid.MessagingService, "DefaultMessagingServiceSid") ?? account.MessagingServiceSid,
            InactiveTimer = form.Duration("DefaultInactiveTimer", ConversationTimers.ShortestInactive, ConversationTimers.Longest).Or(account.InactiveTimer),
            ClosedTimer = form.Duration("DefaultClosedTimer", ConversationTimers.ShortestClosed, ConversationTimers.Longest).Or(account.ClosedTimer),
        };
    }

    public static AccountRecord ApplyWebhooks(AccountRecord account, Parameters form) => account with
    {
        Webhooks = Webhooks(account.Webhooks, form),
        WebhookTarget = form.Text("Target") switch
        {
            null => account.WebhookTarget,
            "webhook" or "flex" => form.Text("Target")!,
            var other => throw ParametersExtensions.Bad(ChatProblem.BadParameter, "Target", other, "'webhook' or 'flex'"),
        },
    };

    private static WebhookSettings Webhooks(WebhookSettings settings, Parameters form)
    {
        Check.Changes(WebhookNames.Any(form.Has));
        return settings with
        {
            PreUrl = form.Has("PreWebhookUrl") ? form.Url("PreWebhookUrl", ChatProblem.BadPreWebhookUrl) : settings.PreUrl,
            PostUrl = form.Has("PostWebhookUrl") ? form.Url("PostWebhookUrl", ChatProblem.BadPostWebhookUrl) : settings.PostUrl,
            Filters = form.Has("Filters") ? form.All("Filters") : settings.Filters,
            Method = form.HttpMethod("Method") ?? settings.Method,
        };
    }

    private static NotificationRule Rule(NotificationRule rule, string name, Parameters form) => new(
        form.Flag($"{name}.Enabled") ?? rule.Enabled,
        form.Text($"{name}.Template") ?? rule.Template,
        form.Text($"{name}.Sound") ?? rule.Sound);
}
