namespace FuseChat.Emulator.Store;

/// <summary>What one channel holds; it goes with the channel.</summary>
internal sealed class ChannelContents
{
    private int _nextIndex;

    public Table<MemberRecord> Members { get; } = new();

    public Table<MessageRecord> Messages { get; } = new();

    /// <summary>Index of the next message, from 0; the index of a deleted message is not given again.</summary>
    public int NextIndex() => _nextIndex++;

    public MemberRecord Member(string sidOrIdentity) => Members.Find(sidOrIdentity) ?? throw ChatException.NotFound();

    public MessageRecord Message(string sid) => Messages.FindBySid(sid) ?? throw ChatException.NotFound();
}
