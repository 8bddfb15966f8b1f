using System.Globalization;

namespace FuseChat.Benchmarks.Contestants;

/// <summary>A serializer that fills classes.</summary>
/// <typeparam name="TChannel">Class of channel documents.</typeparam>
/// <typeparam name="TMessage">Class of message documents.</typeparam>
internal abstract class PocoContestant<TChannel, TMessage> : Contestant
    where TChannel : IChannelPoco
    where TMessage : IMessagePoco
{
    protected abstract TChannel ParseChannel(string text);

    protected abstract TChannel ParseChannel(byte[] utf8);

    protected abstract TMessage ParseMessage(string text);

    protected abstract string Write(TChannel channel);

    protected abstract byte[] WriteUtf8(TChannel channel);

    protected abstract string Write(TMessage message);

    internal override Func<object>? Prepare(Work work, Document document)
    {
        var (text, utf8, message, id) = (document.Channel, document.ChannelUtf8, document.Message, document.Id.ToString(CultureInfo.InvariantCulture));
        var changed = Sent(ParseChannel(text), id);
        return work switch
        {
            Work.Parse or Work.ParseAndValidate => () => ParseChannel(text),
            Work.Write => () => Write(changed),
            Work.Unchanged => () => Write(ParseChannel(text)),
            Work.MessageSent => () => Write(Sent(ParseChannel(text), id)),
            Work.MessageSentUtf8 => () => WriteUtf8(Sent(ParseChannel(utf8), id)),
            Work.MessageRead => () => Write(Read(ParseChannel(text), id)),
            Work.MessageReadUtf8 => () => WriteUtf8(Read(ParseChannel(utf8), id)),
            Work.MemberAdded => () => Write(Added(ParseChannel(text), document.NewId)),
            Work.MemberRemoved => () => Write(Removed(ParseChannel(text), document.Id)),
            Work.MarkRead => () => Write(Marked(ParseMessage(message), id)),
            _ => throw new ArgumentOutOfRangeException(nameof(work)),
        };
    }

    protected override string WriteParsed(object parsed) => Write((TChannel)parsed);

    private static TChannel Sent(TChannel channel, string author)
    {
        var counters = channel.Unread;
        foreach (var key in counters.Keys)
        {
            if (key != author)
            {
                // Setting the value of a key that is there does not end the enumeration.
                counters[key]++;
            }
        }

        return channel;
    }

    private static TChannel Read(TChannel channel, string reader)
    {
        if (channel.Unread.TryGetValue(reader, out var count) && count > 0)
        {
            channel.Unread[reader] = count - 1;
        }

        return channel;
    }

    private static TChannel Added(TChannel channel, int member)
    {
        if (!channel.ParticipantIds.Contains(member))
        {
            channel.ParticipantIds.Add(member);
        }

        channel.Unread.TryAdd(member.ToString(CultureInfo.InvariantCulture), 0);
        return channel;
    }

    private static TChannel Removed(TChannel channel, int member)
    {
        channel.ParticipantIds.Remove(member);
        channel.Unread.Remove(member.ToString(CultureInfo.InvariantCulture));
        return channel;
    }

    private static TMessage Marked(TMessage message, string reader)
    {
        if (message.Readers.ContainsKey(reader))
        {
            message.Readers[reader] = true;
        }

        return message;
    }
}

/// <summary>What the work needs of a channel class.</summary>
internal interface IChannelPoco
{
    List<int> ParticipantIds { get; }

    Dictionary<string, int> Unread { get; }
}

/// <summary>What the work needs of a message class.</summary>
internal interface IMessagePoco
{
    Dictionary<string, bool> Readers { get; }
}
