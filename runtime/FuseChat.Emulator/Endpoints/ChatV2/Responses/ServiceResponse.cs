using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record ServiceResponse
{
    private const int MediaSizeLimitMb = 150;

    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string FriendlyName { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string DefaultServiceRoleSid { get; init; }

    public required string DefaultChannelRoleSid { get; init; }

    public required string DefaultChannelCreatorRoleSid { get; init; }

    public required bool ReadStatusEnabled { get; init; }

    public required bool ReachabilityEnabled { get; init; }

    public required int TypingIndicatorTimeout { get; init; }

    public required int ConsumptionReportInterval { get; init; }

    public required ServiceLimits Limits { get; init; }

    public required string? PreWebhookUrl { get; init; }

    public required string? PostWebhookUrl { get; init; }

    public required string WebhookMethod { get; init; }

    public required IReadOnlyList<string>? WebhookFilters { get; init; }

    public required int PreWebhookRetryCount { get; init; }

    public required int PostWebhookRetryCount { get; init; }

    public required ServiceNotifications Notifications { get; init; }

    public required ServiceMedia Media { get; init; }

    public required string Url { get; init; }

    public required ServiceLinks Links { get; init; }

    public static ServiceResponse For(ServiceRecord service, Call call)
    {
        var urls = new Urls(call.Root);
        var settings = service.Settings;
        return new ServiceResponse
        {
            Sid = service.Sid,
            AccountSid = call.AccountSid,
            FriendlyName = service.FriendlyName,
            DateCreated = Timestamp.Format(service.Created),
            DateUpdated = Timestamp.Format(service.Updated),
            DefaultServiceRoleSid = service.DefaultServiceRoleSid,
            DefaultChannelRoleSid = service.DefaultChannelRoleSid,
            DefaultChannelCreatorRoleSid = service.DefaultChannelCreatorRoleSid,
            ReadStatusEnabled = settings.ReadStatusEnabled,
            ReachabilityEnabled = settings.ReachabilityEnabled,
            TypingIndicatorTimeout = settings.TypingIndicatorTimeout,
            ConsumptionReportInterval = settings.ConsumptionReportInterval,
            Limits = new ServiceLimits(settings.MaxMembersPerChannel, settings.MaxChannelsPerUser),
            PreWebhookUrl = settings.Webhooks.PreUrl,
            PostWebhookUrl = settings.Webhooks.PostUrl,
            WebhookMethod = settings.Webhooks.Method ?? "POST",
            WebhookFilters = settings.Webhooks.Filters,
            PreWebhookRetryCount = settings.Webhooks.PreRetryCount,
            PostWebhookRetryCount = settings.Webhooks.PostRetryCount,
            Notifications = ServiceNotifications.From(settings.Notifications),
            Media = new ServiceMedia(MediaSizeLimitMb, settings.MediaCompatibilityMessage),
            Url = urls.Service(service.Sid),
            Links = new ServiceLinks(
                urls.Channels(service.Sid), urls.Users(service.Sid), urls.Roles(service.Sid), $"{urls.Service(service.Sid)}/Bindings"),
        };
    }
}
