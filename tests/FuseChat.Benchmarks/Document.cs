using System.Globalization;
using System.Text;

namespace FuseChat.Benchmarks;

/// <summary>One size of the two seed documents, as compact JSON.</summary>
internal sealed class Document
{
    internal static readonly int[] Sizes = [3, 100, 1000];

    // Members that the schemas do not know stand last: only there does every contestant write them back in place.
    private const string Unknown = ""","theme":{"color":"blue","dark":true},"pinned":[17,4],"note":"kept as it is" """;

    internal Document(int members, bool hasUnknown)
    {
        var random = new Random(members);
        var ids = new HashSet<int>();
        while (ids.Count < members)
        {
            ids.Add(random.Next(10_000, 100_000));
        }

        var unknown = hasUnknown ? Unknown.TrimEnd() : "";
        var counters = string.Join(',', ids.Select((id, index) => string.Create(CultureInfo.InvariantCulture, $"\"{id}\":{index % 5 + 1}")));
        var readers = string.Join(',', ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"\"{id}\":false")));
        Members = members;
        HasUnknown = hasUnknown;
        Id = ids.ElementAt(members / 2);
        Channel = $$"""{"custom_name":"example","participant_ids":[{{string.Join(',', ids)}}],"unread_messages":{{{counters}}}{{unknown}}}""";
        Message = $$"""{"author_id":3,"author_name":"Example","read":{{{readers}}}{{unknown}}}""";
        ChannelUtf8 = Encoding.UTF8.GetBytes(Channel);
        MessageUtf8 = Encoding.UTF8.GetBytes(Message);
    }

    internal int Members { get; }

    internal bool HasUnknown { get; }

    /// <summary>A member: author of the message sent, reader of the message read.</summary>
    internal int Id { get; }

    /// <summary>Not a member: who joins.</summary>
    internal int NewId { get; } = 123_456;

    internal string Channel { get; }

    internal byte[] ChannelUtf8 { get; }

    internal string Message { get; }

    internal byte[] MessageUtf8 { get; }
}
