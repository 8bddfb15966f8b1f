using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FuseChat.Benchmarks.Contestants;

/// <summary>System.Text.Json.Nodes: no types at all.</summary>
internal sealed class JsonTree : Contestant
{
    internal override string Name => "JsonNode";

    internal override Func<object>? Prepare(Work work, Document document)
    {
        var (text, utf8, message, id) = (document.Channel, document.ChannelUtf8, document.Message, document.Id.ToString(CultureInfo.InvariantCulture));
        var changed = Sent(JsonNode.Parse(text)!, id);
        return work switch
        {
            Work.Parse or Work.ParseAndValidate => () => JsonNode.Parse(text)!,
            Work.Write => () => changed.ToJsonString(),
            Work.Unchanged => () => JsonNode.Parse(text)!.ToJsonString(),
            Work.MessageSent => () => Sent(JsonNode.Parse(text)!, id).ToJsonString(),
            Work.MessageSentUtf8 => () => Encoding.UTF8.GetBytes(Sent(JsonNode.Parse(utf8)!, id).ToJsonString()),
            Work.MessageRead => () => Read(JsonNode.Parse(text)!, id).ToJsonString(),
            Work.MessageReadUtf8 => () => Encoding.UTF8.GetBytes(Read(JsonNode.Parse(utf8)!, id).ToJsonString()),
            Work.MemberAdded => () => Added(JsonNode.Parse(text)!, document.NewId).ToJsonString(),
            Work.MemberRemoved => () => Removed(JsonNode.Parse(text)!, document.Id).ToJsonString(),
            Work.MarkRead => () => Marked(JsonNode.Parse(message)!, id).ToJsonString(),
            _ => throw new ArgumentOutOfRangeException(nameof(work)),
        };
    }

    protected override string WriteParsed(object parsed) => ((JsonNode)parsed).ToJsonString();

    private static JsonNode Sent(JsonNode channel, string author)
    {
        var counters = channel["unread_messages"]!.AsObject();
        for (var index = 0; index < counters.Count; index++)
        {
            var (key, count) = counters.GetAt(index);
            if (key != author)
            {
                counters.SetAt(index, JsonValue.Create(count!.GetValue<int>() + 1));
            }
        }

        return channel;
    }

    private static JsonNode Read(JsonNode channel, string reader)
    {
        var counters = channel["unread_messages"]!.AsObject();
        if (counters[reader]?.GetValue<int>() is > 0 and var count)
        {
            counters[reader] = count - 1;
        }

        return channel;
    }

    private static JsonNode Added(JsonNode channel, int member)
    {
        var ids = channel["participant_ids"]!.AsArray();
        if (!ids.Any(id => id!.GetValue<int>() == member))
        {
            ids.Add(member);
        }

        channel["unread_messages"]!.AsObject().TryAdd(member.ToString(CultureInfo.InvariantCulture), 0);
        return channel;
    }

    private static JsonNode Removed(JsonNode channel, int member)
    {
        channel["participant_ids"]!.AsArray().RemoveAll(id => id!.GetValue<int>() == member);
        channel["unread_messages"]!.AsObject().Remove(member.ToString(CultureInfo.InvariantCulture));
        return channel;
    }

    private static JsonNode Marked(JsonNode message, string reader)
    {
        var readers = message["read"]!.AsObject();
        if (readers.ContainsKey(reader))
        {
            readers[reader] = true;
        }

        return message;
    }
}
