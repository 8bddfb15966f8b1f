using System.Globalization;
using System.Text;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Gen.IntegrationTests.Texts;

/// <summary>A document that came as a string copies what stays from it; one that came as UTF-8 has no string, and prints. Both write the same.</summary>
public sealed class KeptTextTests
{
    private static readonly Func<ChannelAttributes, ChannelAttributes>[] Changes =
    [
        channel => channel with { },
        channel => channel.MessageSent(new(3)),
        channel => channel.MessageRead(new(1)),
        channel => channel.MemberAdded(new(77)),
        channel => channel.MemberRemoved(new(1)),
        channel => channel.Renamed(null),
        channel => channel.Renamed("é\n"),
        channel => channel with { ParticipantIds = AttributeArray.Create(channel.ParticipantIds.AsSpan()) },
        channel => channel with { ParticipantIds = [], UnreadMessages = AttributeMap<UserId, int>.Empty },
        channel => channel.Renamed(null).Renamed("example"),
        channel => channel with { UnreadMessages = channel.UnreadMessages.Without(new(1)).With(new(1), 5) },
        channel => channel with { ParticipantIds = [.. Enumerable.Reverse(channel.ParticipantIds)] },
        channel => channel with { UnknownMembers = default },
        channel => new() { ParticipantIds = [new(5)], UnreadMessages = channel.UnreadMessages, UnknownMembers = channel.UnknownMembers },
    ];

    [Theory]
    [InlineData("\"example\"")]
    [InlineData("\"caf\u00e9 \ud83d\ude00\"")]
    [InlineData("\"a\\\"b\\\\c\\n\"")]
    [InlineData("\"\\u0061\"")]
    [InlineData(null)]
    public void Any_change_of_a_channel_of_any_length(string? name)
    {
        foreach (var count in new[] { 0, 1, 5, 15, 16, 17, 18, 19, 20, 100, 1_000 })
        {
            ExpectSame(Channel(name is null ? "" : $"\"custom_name\":{name},", count), Changes);
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void Lengths_from_which_and_up_to_which_places_are_kept(int length)
    {
        var shortest = Channel("\"custom_name\":\"\",", 3);
        var text = shortest.Insert(shortest.IndexOf("\"\"", StringComparison.Ordinal) + 1, new string('n', length - shortest.Length));
        Assert.Equal(length, text.Length);
        ExpectSame(text, Changes);
        ExpectSame(text.Replace("nn", "né", StringComparison.Ordinal), Changes);
    }

    [Fact]
    public void Lengths_around_those_of_the_buffers_on_the_stack()
    {
        // Of one, two and three bytes a character, and one that is written as an escape.
        foreach (var character in new[] { "n", "é", "€", "\\n" })
        {
            for (var count = 0; count <= 600; count += count is > 80 and < 200 ? 1 : 7)
            {
                var text = Channel($"\"custom_name\":\"{string.Concat(Enumerable.Repeat(character, count))}\",", 5);
                ExpectSame<ChannelAttributes>(text, [channel => channel.MessageSent(new(3)), channel => channel.Renamed(channel.CustomName + channel.CustomName)]);
                Assert.Equal(ChannelAttributes.Parse(text).MessageSent(new(3)).ToJson(), ChannelAttributes.Apply(ChannelAttributes.Mutations.MessageSent(new(3)), text));
            }
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("", "\n")]
    [InlineData("\t\r\n", "  \n")]
    public void White_space_around_a_text(string before, string after)
    {
        var ids = string.Join(',', Enumerable.Range(1, 200));
        foreach (var unknown in new[] { "", ",\"x\":[ 1, {\"é\":1e3} ]", ",\"x\":1,\"x\":2" })
        {
            ExpectSame($$"""{{before}}{"custom_name":"é","participant_ids":[{{ids}}],"unread_messages":{"1":1,"3":0}{{unknown}}}{{after}}""", Changes);
            ExpectSame($$"""{{before}}{"custom_name":"é"{{unknown}},"unread_messages":{"1":1, "3":0},"participant_ids":[{{ids}}]}{{after}}""", Changes);
        }
    }

    [Fact]
    public void More_members_than_places_are_kept_for()
    {
        var note = new string('n', 300);
        var text = $$$"""{"status":"open","priority":"high","flags":["vip"],"votes":{"low":"high"},"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","due":"2030-02-01","link":"https://example.com/a","mail":"a@b.c","count":1,"note":"{{{note}}}","rating":null,"remarks":["x",null],"scores":{"a":null,"b":1},"labels":["new"]}""";
        ExpectSame<Ticket>(
            text,
            [
                ticket => ticket with { Rating = 5 },
                ticket => ticket with { Note = null },
                ticket => ticket with { Flags = null },
                ticket => ticket with { Priority = null, Rating = 1 },
                ticket => ticket with { Flags = [], Remarks = [] },
                ticket => ticket with { Labels = ["new"] },
                ticket => ticket with { Count = 2, Note = new string(ticket.Note.AsSpan()) },
            ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void What_another_type_of_document_was_read_from_is_not_copied(string before)
    {
        // Long enough for places to be kept, of members that both types have at the same position and of others.
        var channel = ChannelAttributes.Parse(before + Channel("\"custom_name\":\"example\",", 100));
        var message = new MessageAttributes { AuthorId = new(3), AuthorName = "Example", ReadBy = AttributeMap<UserId, bool>.Empty };
        var text = message.ToJson();
        Assert.Equal(before + text, (message with { UnknownMembers = channel.UnknownMembers }).ToJson());

        var other = ChannelAttributes.Parse(Channel("\"custom_name\":\"another\",", 200));
        Assert.Equal(before + other.ToJson(), (other with { UnknownMembers = channel.UnknownMembers }).ToJson());
    }

    [Fact]
    public void What_is_not_known_is_told_from_a_string_as_from_UTF_8()
    {
        var text = """ {"é":"\u00e9","participant_ids":[1],"😀":[1, 2],"unread_messages":{"1":0},"big":1e400} """;
        var (kept, printed) = Both<ChannelAttributes>(text);
        Assert.Equal(["é", "😀", "big"], kept.UnknownMembers.Select(member => member.Name));
        Assert.Equal(printed.UnknownMembers.ToList(), kept.UnknownMembers.ToList());
        Assert.Equal(printed.UnknownMembers, kept.UnknownMembers);
        Assert.Equal(printed.UnknownMembers.GetHashCode(), kept.UnknownMembers.GetHashCode());
        Assert.Equal(printed.UnknownMembers.ToString(), kept.UnknownMembers.ToString());
        Assert.Equal(printed, kept);
    }

    private static string Channel(string first, int count)
    {
        var ids = Enumerable.Range(1, count).ToArray();
        return $$$"""{{{{first}}}"participant_ids":[{{{string.Join(',', ids)}}}],"unread_messages":{{{{string.Join(',', ids.Select(id => $"\"{id}\":{id % 11}"))}}}}}""";
    }

    private static void ExpectSame<T>(string text, Func<T, T>[] changes)
        where T : ITwilioAttributes<T>, IAttributesObject<T>
    {
        var (kept, printed) = Both<T>(text);
        for (var index = 0; index < changes.Length; index++)
        {
            var (expected, found) = (AttributesText.ToJson(changes[index](printed)), AttributesText.ToJson(changes[index](kept)));
            Assert.True(expected == found, string.Create(CultureInfo.InvariantCulture, $"Change {index} of {text}\ngives {found}\ninstead of {expected}"));
            Assert.Equal(expected, Encoding.UTF8.GetString(AttributesText.ToUtf8Json(changes[index](kept))));

            // And again, from the changed text.
            Assert.Equal(expected, AttributesText.ToJson(AttributesText.Parse<T>(expected)));
        }
    }

    private static (T Kept, T Printed) Both<T>(string text)
        where T : ITwilioAttributes<T>, IAttributesObject<T>
        => (AttributesText.Parse<T>(text), AttributesText.Parse<T>(Encoding.UTF8.GetBytes(text)));
}
