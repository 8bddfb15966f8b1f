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

    public PageSlice<ChannelView> List(string serviceSid, IReadOnlyCollection<ChannelVisibility> visibilities, PageRequest page)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            return contents.Channels
                .Slice(page, channel => visibilities.Contains(channel.Visibility))
                .Select(channel => View(contents, channel));
        }
    }

    public ChannelView Update(string serviceSid, string channel, ChannelFields fields)
    {
        lock (state.Gate)
        {
            var contents = state.Contents(serviceSid);
            var found = contents.Channel(channel);
            Check.Changes(fields != ChannelFields.None);
            var changed = found with
            {
                FriendlyName = Check.FriendlyName(fields.FriendlyName) ?? found.FriendlyName,
                UniqueName = fields.UniqueName is null ? found.UniqueName : FreeName(contents, Check.UniqueName(fields.UniqueName), found),
                Attributes = fields.Attributes is { } text ? Check.Attributes(text, ChatLimits.ChannelAttributesBytes) : found.Attributes,
                CreatedBy = Check.Author(fields.CreatedBy ?? found.CreatedBy),
                Created = fields.Created ?? found.Created,
                Updated = fields.Updated ?? state.Now,
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

    private static ChannelView View(ServiceContents contents, ChannelRecord channel)
    {
        var (members, messages) = (contents.Contents(channel).Members, contents.Contents(channel).Messages);
        return new ChannelView(channel, members.Count, messages.Count, messages.Count == 0 ? null : messages.Rows[^1].Sid);
    }
}
