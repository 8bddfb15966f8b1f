using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations that reach over a channel and its members at once.</summary>
internal sealed class ParticipationStore(StoreState state, ChannelStore channels, MemberStore members)
{
    /// <summary>Creates a channel with members: all of it, or nothing.</summary>
    public ChannelView Create(
        string serviceSid, ChannelVisibility visibility, ChannelFields fields, IReadOnlyList<(string? Identity, MemberFields Fields)> participants)
    {
        if (participants.Count > ChatLimits.ParticipantsPerCreation)
        {
            throw new ChatException(
                ChatProblem.TooManyParticipants, $"{participants.Count} participants in one request: at most {ChatLimits.ParticipantsPerCreation} are accepted");
        }

        lock (state.Gate)
        {
            var start = state.NextPosition();
            var channel = channels.Create(serviceSid, visibility, fields).Record.Sid;
            try
            {
                foreach (var (identity, member) in participants)
                {
                    members.Create(serviceSid, channel, identity, member);
                }
            }
            catch (ChatException)
            {
                channels.Delete(serviceSid, channel);
                RemoveUsers(state.Contents(serviceSid), start);
                throw;
            }

            return channels.Fetch(serviceSid, channel);
        }
    }

    public PageSlice<ParticipationView> ListByIdentity(string serviceSid, string identity, PageRequest page) =>
        List(serviceSid, member => member.Identity == identity, page);

    public PageSlice<ParticipationView> ListByAddress(string serviceSid, string address, PageRequest page) =>
        List(serviceSid, member => member.Binding?.Address == address, page);

    private PageSlice<ParticipationView> List(string serviceSid, Func<MemberRecord, bool> isWanted, PageRequest page)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            return contents.Channels
                .Slice(page, channel => contents.Contents(channel).Members.Rows.Any(isWanted))
                .Select(channel => View(contents, channel, contents.Contents(channel).Members.Rows.First(isWanted)));
        }
    }

    private ParticipationView View(ServiceContents contents, ChannelRecord channel, MemberRecord member) =>
        new(channel, channel.StateAt(state.Now), member, member.Identity is { } identity ? contents.Users.FindByKey(identity)?.Sid : null);

    /// <summary>Those that came with members which are gone again.</summary>
    private static void RemoveUsers(ServiceContents contents, long start)
    {
        foreach (var user in contents.Users.Rows.Where(user => user.Position > start).ToArray())
        {
            contents.Users.Remove(user);
        }
    }
}
