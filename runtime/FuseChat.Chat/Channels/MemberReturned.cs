using System.Globalization;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Chat;

/// <summary>Somebody joined again, to whom messages of an earlier membership are still unread; who takes part already changes nothing.</summary>
internal sealed record MemberReturned(UserId Member, int Unread) : IMutation<ChannelAttributes>
{
    public string Name => "memberReturned";

    public ChannelAttributes Apply(ChannelAttributes current)
    {
        var added = current.MemberAdded(Member);
        return current.UnreadMessages.ContainsKey(Member)
            ? added
            : added with { UnreadMessages = MapSteps.Put(added.UnreadMessages, Member, Unread) };
    }

    public string ToJson() => string.Create(CultureInfo.InvariantCulture, $$$"""{"{{{Name}}}":{"member":{{{Member}}},"unread":{{{Unread}}}}}""");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}({Member}, {Unread})");
}
