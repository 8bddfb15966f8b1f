using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations on the channels of a service. A channel is named by its SID or its unique name.</summary>
internal sealed class ChannelStore(StoreState state)
{
    public const string DefaultCreator = "system";

    public ChannelView Create(string serviceSid, ChannelVisibility visibility, ChannelFields fields)
    {
        lock (state.Gate)
        {
            var now = state.Now;
            var contents = state.Contents(serviceSid);
            var channel = new ChannelRecord
            {
                FriendlyName = Check.FriendlyName(fields.FriendlyName),
                UniqueName = FreeName(contents, Check.UniqueName(fields.UniqueName), null),
                Attributes = Check.Attributes(fields.Attributes ?? Check.EmptyAttributes, ChatLimits.ChannelAttributesBytes),
                Visibility = visibility,
                CreatedBy = Check.Author(fields.CreatedBy ?? DefaultCreator),
                State = fields.State is ConversationState.Closed ? throw BornClosed() : fields.State ?? ConversationState.Active,
                InactiveTimer = fields.InactiveTimer.Value,
                ClosedTimer = fields.ClosedTimer.Value,
                LastActive = now,
                MessagingServiceSid = fields.MessagingServiceSid,
                EmailAddress = fields.EmailAddress,
                EmailName = fields.EmailName,
                Created = fields.Created ?? now,
                Updated = fields.Updated ?? fields.Created ?? now,
                Sid = state.NextSid(Sid.Channel),
                Position = state.NextPosition(),
                ServiceSid = serviceSid,
            };
            contents.Add(channel);
            return View(contents, channel);
        }
    }

    public ChannelView Fetch(string serviceSid, string channel)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            return View(contents, contents.Channel(channel));
        }
    }

    /// <summary>SID of a channel, null where there is no such channel.</summary>
    public string? FindSid(string serviceSid, string channel)
    {
        lock (state.Gate)
        {
            return state.FindContents(serviceSid)?.Channels.Find(channel)?.Sid;
        }
    }

    /// <param name="serviceSid">The service.</param>
    /// <param name="isWanted">Which channels; asked under the lock, so it must be quick.</param>
    /// <param name="wantedState">The only state wanted; null for any.</param>
    /// <param name="page">Which part of the list.</param>
    public PageSlice<ChannelView> List(string serviceSid, Func<ChannelRecord, bool> isWanted, ConversationState? wantedState, PageRequest page)
    {
        lock (state.Gate)
        {
            var now = state.Now;
            var contents = state.Contents(serviceSid);
            return contents.Channels
                .Slice(page, channel => isWanted(channel) && (wantedState is null || channel.StateAt(now) == wantedState))
                .Select(channel => View(contents, channel));
        }
    }

    public ChannelView Update(string serviceSid, string channel, ChannelFields fields)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var now = state.Now;
            var found = contents.OpenChannel(channel, now);
            Check.Changes(fields != ChannelFields.None);
            var changed = found with
            {
                FriendlyName = Check.FriendlyName(fields.FriendlyName) ?? found.FriendlyName,
                UniqueName = fields.UniqueName is null ? found.UniqueName : FreeName(contents, Check.UniqueName(fields.UniqueName), found),
                Attributes = fields.Attributes is { } text ? Check.Attributes(text, ChatLimits.ChannelAttributesBytes) : found.Attributes,
                CreatedBy = Check.Author(fields.CreatedBy ?? found.CreatedBy),
                State = fields.State ?? found.StateAt(now),
                InactiveTimer = fields.InactiveTimer.Or(found.InactiveTimer),
                ClosedTimer = fields.ClosedTimer.Or(found.ClosedTimer),
                LastActive = now,
                MessagingServiceSid = fields.MessagingServiceSid ?? found.MessagingServiceSid,
                EmailAddress = fields.EmailAddress ?? found.EmailAddress,
                EmailName = fields.EmailName ?? found.EmailName,
                Created = fields.Created ?? found.Created,
                Updated = fields.Updated ?? now,
            };
            contents.Channels.Replace(changed);
            return View(contents, changed);
        }
    }

    /// <summary>Deletes a channel with its members and messages.</summary>
    public void Delete(string serviceSid, string channel)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            contents.Remove(contents.Channel(channel));
        }
    }

    private static string? FreeName(ServiceContents contents, string? name, ChannelRecord? owner) =>
        name is not null && contents.Channels.FindByKey(name) is { } other && other.Sid != owner?.Sid
            ? throw new ChatException(ChatProblem.UniqueNameTaken, "Channel with provided unique name already exists")
            : name;

    private static ChatException BornClosed() => new(ChatProblem.CreatedClosed, "A new conversation cannot be closed");

    private ChannelView View(ServiceContents contents, ChannelRecord channel)
    {
        var (members, messages) = (contents.Contents(channel).Members, contents.Contents(channel).Messages);
        return new ChannelView(channel, members.Count, messages.Count, messages.Count == 0 ? null : messages.Rows[^1].Sid, channel.StateAt(state.Now));
    }
}
