namespace FuseChat.Emulator.Store;

/// <summary>What a channel's webhook calls.</summary>
internal enum WebhookTarget
{
    Webhook,
    Trigger,
    Studio,
}
