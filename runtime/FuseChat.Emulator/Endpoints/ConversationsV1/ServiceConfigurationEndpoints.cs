using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Services/{service}/Configuration</c> and what lies under it.</summary>
internal static class ServiceConfigurationEndpoints
{
    private const string Instance = "/Services/{service}/Configuration";
    private const string Webhooks = $"{Instance}/Webhooks";
    private const string Notifications = $"{Instance}/Notifications";

    public static void Map(DialectRoutes routes)
    {
        routes.Get(Instance, call => Configuration(call, call.Store.Services.Fetch(call.Service)));
        routes.Post(Instance, call => Configuration(call, Update(call, ConfigurationForm.Apply)));
        routes.Get(Webhooks, call => Webhook(call, call.Store.Services.Fetch(call.Service)));
        routes.Post(Webhooks, call => Webhook(call, Update(call, ConfigurationForm.ApplyWebhooks)));
        routes.Get(Notifications, call => Notification(call, call.Store.Services.Fetch(call.Service)));
        routes.Post(Notifications, call => Notification(call, Update(call, ConfigurationForm.ApplyNotifications)));
    }

    private static ServiceRecord Update(Call call, Func<ServiceRecord, Parameters, ServiceRecord> apply) =>
        call.Store.Services.Update(call.Service, service => apply(service, call.Form));

    private static Reply Configuration(Call call, ServiceRecord service) =>
        Reply.Ok(ConfigurationResponse.For(service, call), ConversationsV1Json.Responses.ConfigurationResponse);

    private static Reply Webhook(Call call, ServiceRecord service) =>
        Reply.Ok(WebhookConfigurationResponse.For(service, call), ConversationsV1Json.Responses.WebhookConfigurationResponse);

    private static Reply Notification(Call call, ServiceRecord service) =>
        Reply.Ok(NotificationResponse.For(service, call), ConversationsV1Json.Responses.NotificationResponse);
}
