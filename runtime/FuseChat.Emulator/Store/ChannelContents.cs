namespace FuseChat.Emulator.Store;

/// <summary>What one channel holds; it goes with the channel.</summary>
internal sealed class ChannelContents(ChangeLog changes)
{
    public Table<MemberRecord> Members { get; } = new(changes);

    public Table<MessageRecord> Messages { get; } = new(changes);

    public Table<WebhookRecord> Webhooks { get; } = new(changes);

    public Table<InviteRecord> Invites { get; } = new(changes);

    public MemberRecord Member(string sidOrIdentity) => Members.Find(sidOrIdentity) ?? throw ChatException.NotFound();

    public MessageRecord Message(string sid) => Messages.FindBySid(sid) ?? throw ChatException.NotFound();
}
