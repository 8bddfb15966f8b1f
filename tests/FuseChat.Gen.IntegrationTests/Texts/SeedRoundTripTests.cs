using System.Text;
using System.Text.Json.Nodes;
using FuseChat.Chat;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Texts;

public sealed class SeedRoundTripTests
{
    private static readonly ChannelAttributes Channel = new()
    {
        CustomName = "example",
        ParticipantIds = Seed.Users(1, 2, 3),
        UnreadMessages = Seed.ByUser((1, 5), (2, 0), (3, 2)),
    };

    private static readonly MessageAttributes Message = new()
    {
        AuthorId = Seed.User(3),
        AuthorName = "Example",
        ReadBy = Seed.ByUser((1, false), (2, false)),
    };

    [Fact]
    public void Seed_documents_are_read_as_their_values()
    {
        Assert.Equal(Channel, ChannelAttributes.Parse(Seed.Channel));
        Assert.Equal(Message, MessageAttributes.Parse(Seed.Message));
        Assert.Equal(Channel, ChannelAttributes.Parse(Encoding.UTF8.GetBytes(Seed.Channel)));
        Assert.Equal(Message, MessageAttributes.Parse(Encoding.UTF8.GetBytes(Seed.Message)));
    }

    [Fact]
    public void Seed_documents_are_written_as_their_texts()
    {
        Assert.Equal(Seed.Channel, Channel.ToJson());
        Assert.Equal(Seed.Message, Message.ToJson());
        Assert.Equal(Seed.Channel, Encoding.UTF8.GetString(Channel.ToUtf8Json()));
        Assert.Equal(Seed.Message, Encoding.UTF8.GetString(Message.ToUtf8Json()));
    }

    [Fact]
    public void The_very_text_that_was_read_is_written_where_nothing_changed()
    {
        Assert.Same(Seed.Channel, ChannelAttributes.Parse(Seed.Channel).ToJson());
        Assert.Same(Seed.Message, MessageAttributes.Parse(Seed.Message).ToJson());
    }

    [Fact]
    public void Copies_are_compared_and_written_by_their_values()
    {
        Assert.True(ChannelAttributes.TryParse(Seed.Channel, out var read, out _));
        var copy = read with { };
        Assert.Equal(read, copy);
        Assert.Equal(read.GetHashCode(), copy.GetHashCode());
        Assert.Equal(read.ToString(), copy.ToString());
        Assert.Equal(Seed.Channel, copy.ToJson());
        Assert.Equal((Channel with { CustomName = "other" }).ToJson(), (read with { CustomName = "other" }).ToJson());
        Assert.Same(Seed.Channel, read.ToJson());
        Assert.Equal(Seed.Channel, Encoding.UTF8.GetString(read.ToUtf8Json()));
    }

    [Fact]
    public void Typed_values_are_those_that_System_Text_Json_reads()
    {
        var channel = ChannelAttributes.Parse(Seed.Channel);
        var channelNode = JsonNode.Parse(Seed.Channel)!;
        Assert.Equal((string?)channelNode["custom_name"], channel.CustomName);
        Assert.Equal(channelNode["participant_ids"]!.AsArray().Select(id => (int)id!), channel.ParticipantIds.Select(id => id.Value));
        Assert.Equal(
            channelNode["unread_messages"]!.AsObject().Select(entry => (entry.Key, (int)entry.Value!)),
            channel.UnreadMessages.Select(entry => (entry.Key.ToString(), entry.Value)));

        var message = MessageAttributes.Parse(Seed.Message);
        var messageNode = JsonNode.Parse(Seed.Message)!;
        Assert.Equal((int)messageNode["author_id"]!, message.AuthorId.Value);
        Assert.Equal((string?)messageNode["author_name"], message.AuthorName);
        Assert.Equal(
            messageNode["read"]!.AsObject().Select(entry => (entry.Key, (bool)entry.Value!)),
            message.ReadBy.Select(entry => (entry.Key.ToString(), entry.Value)));
    }

    [Theory]
    [InlineData("""{"participant_ids":[1,2],"custom_name":"a","unread_messages":{"1":0}}""")]
    [InlineData("""{"custom_name":"a","unread_messages":{"1":0},"participant_ids":[1,2]}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2],"unread_messages":{"1":-0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2],"unread_messages":{"1":0.0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2e0],"unread_messages":{"1":0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2],"unread_messages":{"\u0031":0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2],"unread_messages":{"1":0,"01":0}}""")]
    [InlineData("""{"custom_name":"\u0061","participant_ids":[1,2],"unread_messages":{"1":0}}""")]
    [InlineData("""{"custom_name":"\/","participant_ids":[1,2],"unread_messages":{"1":0}}""")]
    [InlineData("""{"custom\u005fname":"a","participant_ids":[1,2],"unread_messages":{"1":0}}""")]
    [InlineData("""{"custom_name":"a","x":0,"participant_ids":[1,2],"unread_messages":{"1":0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1, 2],"unread_messages":{"1":0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2 ],"unread_messages":{"1":0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2],"unread_messages":{"1": 0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2],"unread_messages":{"1":0} }""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2],"unread_messages" :{"1":0}}""")]
    [InlineData(""" {"custom_name":"a","participant_ids":[1,2],"unread_messages":{"1":0}}""")]
    [InlineData("""{"custom_name":"a","participant_ids":[1,2],"unread_messages":{"1":0}} """)]
    public void One_oddity_is_enough_for_a_text_to_be_kept(string json)
    {
        var document = ChannelAttributes.Parse(json);

        Assert.Equal(json, (document with { }).ToJson());
        Assert.Equal(json, document.MemberAdded(Seed.User(9)).MemberRemoved(Seed.User(9)).ToJson());
        Assert.Equal(json, Encoding.UTF8.GetString(ChannelAttributes.Parse(Encoding.UTF8.GetBytes(json)).ToUtf8Json()));
    }

    [Fact]
    public void Documents_tell_their_resource_and_are_valid()
    {
        Assert.Equal(TwilioResource.Channel, ChannelAttributes.Resource);
        Assert.Equal(TwilioResource.Message, MessageAttributes.Resource);
        Assert.True(ChannelAttributes.Parse(Seed.Channel).Validate().IsValid);
    }

    [Fact]
    public void Every_violation_is_listed()
    {
        var violations = ChannelAttributes.Parse("""{"participant_ids":[1,2,1],"unread_messages":{"1":-5,"2":0,"3":-1}}""").Validate();

        Assert.Equal(
            ["'/participant_ids/2' breaks uniqueItems: found the number 1, accepted is an item that does not stand at 0 already",
             "'/unread_messages/1' breaks minimum: found the number -5, accepted is at least 0",
             "'/unread_messages/3' breaks minimum: found the number -1, accepted is at least 0"],
            violations.Select(violation => violation.ToString()));
    }
}
