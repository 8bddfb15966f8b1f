using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Texts;

/// <summary>What a document does not know stays where and as it is, whatever else changes.</summary>
public sealed class UnknownMemberTests
{
    private const string Odd = """
         {
          "x-theme" : {"dark" : true, "size": 1.50e+2},
          "unread_messages": { "1" : 5.0, "007": [ "bond" ], "2":0 , "\u0033":2, "me": null },
          "big": 123456789012345678901234567890.10,
          "custom_name":"ex\u0061mple \/ \ud83d\ude00",
          "twice": 1, "twice": 2,
          "participant_ids" : [ 1,  2e0 ,3.0 ],
          "esc\u0061ped": "\u00e9"
        }

        """;

    private static readonly ChannelAttributes Document = ChannelAttributes.Parse(Odd);

    [Fact]
    public void Odd_text_is_read_like_any_other()
    {
        Assert.Equal("example / 😀", Document.CustomName);
        Assert.Equal(Seed.Users(1, 2, 3), Document.ParticipantIds);
        Assert.Equal([(1, 5), (2, 0), (3, 2)], Document.UnreadMessages.Select(entry => (entry.Key.Value, entry.Value)));
    }

    [Fact]
    public void Unknown_members_are_listed_in_order_as_they_are_spelt()
    {
        Assert.Equal(
            [("x-theme", """{"dark" : true, "size": 1.50e+2}"""), ("big", "123456789012345678901234567890.10"), ("twice", "1"), ("twice", "2"), ("escaped", "\"\\u00e9\"")],
            Document.UnknownMembers.Select(member => (member.Name, member.Json)));
        Assert.Equal(
            """{"x-theme":{"dark" : true, "size": 1.50e+2},"big":123456789012345678901234567890.10,"twice":1,"twice":2,"esc\u0061ped":"\u00e9"}""",
            Document.UnknownMembers.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Document.UnknownMembers[5]);
    }

    [Fact]
    public void A_copy_is_written_as_the_text_that_was_read()
    {
        var copy = Document with { };

        Assert.NotSame(Document, copy);
        Assert.Equal(Odd, copy.ToJson());
        Assert.Equal(Odd, System.Text.Encoding.UTF8.GetString(copy.ToUtf8Json()));
    }

    [Fact]
    public void MessageSent_changes_the_counters_alone()
        => Expect(Document.MessageSent(Seed.User(2)), ("\"1\" : 5.0", "\"1\" : 6"), ("\"\\u0033\":2", "\"\\u0033\":3"));

    [Fact]
    public void MessageRead_changes_one_counter_alone()
        => Expect(Document.MessageRead(Seed.User(1)), ("\"1\" : 5.0", "\"1\" : 4"));

    [Fact]
    public void MemberAdded_adds_at_the_ends()
        => Expect(Document.MemberAdded(Seed.User(4)), ("3.0 ]", "3.0,4 ]"), ("null }", "null,\"4\":0 }"));

    [Fact]
    public void MemberRemoved_takes_one_item_and_one_entry_out()
        => Expect(Document.MemberRemoved(Seed.User(2)), (",  2e0 ,3.0", " ,3.0"), (", \"2\":0 , \"\\u0033\"", " , \"\\u0033\""));

    [Fact]
    public void The_first_of_an_array_and_of_a_map_can_go()
        => Expect(Document.MemberRemoved(Seed.User(1)), ("[ 1,  2e0 ,", "[ 2e0 ,"), ("{ \"1\" : 5.0, \"007\"", "{ \"007\""));

    [Fact]
    public void Renamed_changes_one_string_or_takes_the_member_out()
    {
        Expect(Document.Renamed("\"new\"\n"), ("\"ex\\u0061mple \\/ \\ud83d\\ude00\"", "\"\\\"new\\\"\\n\""));
        Expect(Document.Renamed(null), (",\n  \"custom_name\":\"ex\\u0061mple \\/ \\ud83d\\ude00\"", ""));
    }

    [Fact]
    public void What_is_done_and_undone_leaves_the_text_byte_for_byte()
    {
        Assert.Equal(Odd, Document.MemberAdded(Seed.User(9)).MemberRemoved(Seed.User(9)).ToJson());
        Assert.Equal(Odd, Document.Renamed(null).Renamed(Document.CustomName).ToJson());
        Assert.Equal(Odd, Document.MessageSent(Seed.User(2)).MessageRead(Seed.User(1)).MessageRead(Seed.User(3)).ToJson());
    }

    [Fact]
    public void A_new_member_comes_after_the_last()
        => Assert.Equal(
            """{ "a" : 1, "participant_ids":[],"unread_messages":{},"custom_name":"x" }""",
            ChannelAttributes.Parse("""{ "a" : 1, "participant_ids":[],"unread_messages":{} }""").Renamed("x").ToJson());

    [Fact]
    public void A_new_item_at_the_front_takes_its_comma_with_it()
    {
        var document = ChannelAttributes.Parse("""{ "participant_ids":[ 1.0, 2 ],"unread_messages":{}}""");

        Assert.Equal(
            """{ "participant_ids":[ 9,1.0, 2 ],"unread_messages":{}}""",
            (document with { ParticipantIds = Seed.Users(9, 1, 2) }).ToJson());
    }

    [Fact]
    public void Items_that_stay_keep_their_spelling_whatever_goes_around_them()
    {
        var document = ChannelAttributes.Parse("""{"participant_ids": [1, 2.0, 3, 4e0, 5],"unread_messages":{}}""");

        var changed = document.MemberRemoved(Seed.User(1)).MemberRemoved(Seed.User(3)).MemberRemoved(Seed.User(5)).MemberAdded(Seed.User(1));

        Assert.Equal("""{"participant_ids": [2.0, 4e0, 1],"unread_messages":{"1":0}}""", changed.ToJson());
    }

    [Fact]
    public void Another_type_takes_over_unknown_members_and_nothing_else()
    {
        var message = MessageAttributes.Parse("""{"author_id":3,"x":1,"author_name":"A","score":"old","read":{ },"score":"older","y":[ ]}""");

        var profile = new Profile { Team = new("red"), Score = 7, Tags = [], Labels = AttributeMap<string, string>.Empty, UnknownMembers = message.UnknownMembers };

        Assert.Equal("""{"x":1,"score":7,"y":[ ],"team":"red","tags":[],"labels":{}}""", profile.ToJson());
    }

    [Fact]
    public void Unknown_members_can_be_dropped()
        => Assert.Equal(
            """{"custom_name":"example / 😀","participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0,"3":2,"007": [ "bond" ],"me": null}}""",
            (Document with { UnknownMembers = default }).ToJson());

    private static void Expect(ChannelAttributes changed, params ReadOnlySpan<(string Old, string New)> edits)
    {
        var expected = Odd;
        foreach (var (before, after) in edits)
        {
            Assert.Contains(before, expected, StringComparison.Ordinal);
            expected = expected.Replace(before, after, StringComparison.Ordinal);
        }

        Assert.Equal(expected, changed.ToJson());
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(changed.ToUtf8Json()));
        Assert.Equal(changed, ChannelAttributes.Parse(expected));
    }
}
