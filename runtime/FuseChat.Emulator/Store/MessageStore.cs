using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations on the messages of a channel. A message is named by its SID.</summary>
internal sealed class MessageStore(StoreState state)
{
    public const string DefaultAuthor = "system";

    public MessageRecord Create(string serviceSid, string channel, MessageFields fields)
    {
        lock (state.Gate)
        {
            var now = state.Now;
            var contents = state.Contents(serviceSid);
            var found = contents.OpenChannel(channel, now);
            var author = Check.Author(fields.Author ?? DefaultAuthor);
            var created = fields.Created ?? now;
            var updated = fields.Updated ?? created;
            var message = new MessageRecord
            {
                Author = author,
                MemberSid = contents.Contents(found).Members.FindByKey(author)?.Sid,
                ContentSid = fields.ContentSid,
                Body = Check.Body(fields.Body ?? ""),
                Attributes = Check.Attributes(fields.Attributes ?? Check.EmptyAttributes, ChatLimits.MessageAttributesBytes),
                LastUpdatedBy = fields.LastUpdatedBy is { } editor ? Check.Author(editor) : null,
                // A message that is restored from a backup says itself that it was edited.
                WasEdited = fields.LastUpdatedBy is not null || updated > created,
                Created = created,
                Updated = updated,
                Sid = state.NextSid(Sid.Message),
                Index = found.NextIndex,
                ServiceSid = serviceSid,
                ChannelSid = found.Sid,
            };
            contents.Contents(found).Messages.Add(message);
            contents.Channels.Replace(found.Woken(now) with { NextIndex = found.NextIndex + 1 });
            return message;
        }
    }

    public MessageRecord Fetch(string serviceSid, string channel, string message)
    {
        lock (state.Gate)
        {
            return state.Contents(serviceSid).Contents(channel).Message(message);
        }
    }

    public PageSlice<MessageRecord> List(string serviceSid, string channel, PageRequest page)
    {
        lock (state.Gate)
        {
            return state.Contents(serviceSid).Contents(channel).Messages.Slice(page);
        }
    }

    public MessageRecord Update(string serviceSid, string channel, string message, MessageFields fields)
    {
        lock (state.Gate)
        {
            var now = state.Now;
            var contents = state.Contents(serviceSid);
            var messages = contents.Contents(contents.OpenChannel(channel, now));
            var found = messages.Message(message);
            Check.Changes(fields != MessageFields.None);
            var changed = found with
            {
                Author = Check.Author(fields.Author ?? found.Author),
                Body = Check.Body(fields.Body ?? found.Body),
                Attributes = fields.Attributes is { } text ? Check.Attributes(text, ChatLimits.MessageAttributesBytes) : found.Attributes,
                LastUpdatedBy = Check.Author(fields.LastUpdatedBy ?? DefaultAuthor),
                WasEdited = true,
                Created = fields.Created ?? found.Created,
                Updated = fields.Updated ?? now,
            };
            messages.Messages.Replace(changed);
            return changed;
        }
    }

    public void Delete(string serviceSid, string channel, string message)
    {
        lock (state.Gate)
        {
            var messages = state.Contents(serviceSid).Contents(channel);
            messages.Messages.Remove(messages.Message(message));
        }
    }
}
