using FuseChat.Runtime.Mutations;

namespace FuseChat.Chat;

/// <summary>Gives each participant the counter that the messages tell, and nobody else one.</summary>
/// <remarks>Entries keep their place; those that were missing come last. Who takes part is read from the document it is applied to.</remarks>
internal sealed record CountersRepaired(UnreadTally Unread) : IMutation<ChannelAttributes>
{
    public string Name => "countersRepaired";

    public ChannelAttributes Apply(ChannelAttributes current)
    {
        var participants = current.ParticipantIds.ToHashSet();
        var counters = current.UnreadMessages;
        foreach (var stranger in current.UnreadMessages.Keys.Where(user => !participants.Contains(user)))
        {
            counters = MapSteps.Delete(counters, stranger);
        }

        foreach (var participant in current.ParticipantIds)
        {
            counters = counters.TryGetValue(participant, out var count) && count == Unread[participant]
                ? counters
                : MapSteps.Put(counters, participant, Unread[participant]);
        }

        return ReferenceEquals(counters, current.UnreadMessages) ? current : current with { UnreadMessages = counters };
    }

    public string ToJson() => $$$"""{"{{{Name}}}":{"unread":{{{Unread}}}}}""";

    public override string ToString() => $"{Name}({Unread})";
}
