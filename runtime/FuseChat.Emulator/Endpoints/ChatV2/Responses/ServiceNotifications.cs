using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record ServiceNotifications(
    bool LogEnabled,
    NewMessageNotification NewMessage,
    NotificationRule AddedToChannel,
    NotificationRule RemovedFromChannel,
    NotificationRule InvitedToChannel)
{
    public static ServiceNotifications From(NotificationSettings settings) => new(
        settings.LogEnabled,
        new NewMessageNotification(
            settings.NewMessage.Enabled, settings.NewMessage.Template, settings.NewMessage.Sound, settings.BadgeCountEnabled),
        settings.AddedToChannel,
        settings.RemovedFromChannel,
        settings.InvitedToChannel);
}
