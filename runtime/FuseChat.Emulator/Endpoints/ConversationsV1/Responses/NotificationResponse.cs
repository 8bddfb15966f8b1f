using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record NotificationResponse
{
    public required string AccountSid { get; init; }

    public required string ChatServiceSid { get; init; }

    public required bool LogEnabled { get; init; }

    public required NewMessageRule NewMessage { get; init; }

    public required NotificationRule AddedToConversation { get; init; }

    public required NotificationRule RemovedFromConversation { get; init; }

    public required string Url { get; init; }

    public static NotificationResponse For(ServiceRecord service, Call call)
    {
        var settings = service.Settings.Notifications;
        var (message, media) = (settings.NewMessage, settings.NewMedia);
        return new NotificationResponse
        {
            AccountSid = call.AccountSid,
            ChatServiceSid = service.Sid,
            LogEnabled = settings.LogEnabled,
            NewMessage = new NewMessageRule(
                message.Enabled, message.Template, message.Sound, settings.BadgeCountEnabled, new MediaRule(media.Enabled, media.Template)),
            AddedToConversation = settings.AddedToChannel,
            RemovedFromConversation = settings.RemovedFromChannel,
            Url = $"{Urls.Service(call, service.Sid)}/Configuration/Notifications",
        };
    }
}
