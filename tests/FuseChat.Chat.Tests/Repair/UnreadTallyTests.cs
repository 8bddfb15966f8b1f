using CsCheck;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Chat.Tests.Repair;

/// <summary>The fold of messages to counters to a changed document, without any call.</summary>
public sealed class UnreadTallyTests
{
    private static readonly Gen<UserId> User = Gen.Int[1, 6].Select(number => new UserId(number));

    private static readonly Gen<MessageAttributes> Message = Gen.Select(User, User.Array[0, 6], Gen.Bool.Array[6], (author, readers, read) =>
    {
        var message = MessageAttributes.Created(author, "Somebody", [.. readers]);
        return readers.Where((_, place) => read[place]).Aggregate(message, (current, reader) => current.Read(reader));
    });

    private static readonly Gen<ChannelAttributes> Channel = Gen.Select(User.Array[0, 6], User.Array[0, 6], Gen.Int[0, 9], (participants, counted, count) =>
        ChannelAttributes.Created("name", [.. participants]) with
        {
            UnreadMessages = AttributeMap.Create(counted.Distinct().Select(user => KeyValuePair.Create(user, count))),
        });

    [Fact]
    public void A_counter_is_the_number_of_messages_that_say_false()
    {
        var tally = Of(
            """{"author_id":1,"author_name":"One","read":{"2":false,"3":true}}""",
            """{"author_id":3,"author_name":"Three","read":{"1":false,"2":false},"send_id":"a"}""");

        Assert.Equal((0, 1, 2, 0), (tally[new UserId(4)], tally[new UserId(1)], tally[new UserId(2)], tally[new UserId(3)]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"author_id":1}""")]
    [InlineData("""{"read":{"1":false}}""")]
    public void What_is_no_message_document_counts_for_nobody(string? attributes)
    {
        var tally = Of(attributes);

        Assert.Equal((1, 1, "{}"), (tally.Messages, tally.Skipped, tally.ToString()));
    }

    [Fact]
    public void A_repaired_document_keeps_its_order_and_what_it_does_not_know()
    {
        var channel = ChannelAttributes.Parse(
            """{"theme":"dark","participant_ids":[1,2,3],"unread_messages":{"9":4,"2":7,"1":0,"x":null}, "custom_name":"n"}""");

        var repaired = new CountersRepaired(Of("""{"author_id":1,"author_name":"One","read":{"2":false,"3":false,"9":false}}""")).Apply(channel);

        Assert.Equal(
            """{"theme":"dark","participant_ids":[1,2,3],"unread_messages":{"2":1,"1":0,"x":null,"3":1}, "custom_name":"n"}""", repaired.ToJson());
    }

    [Fact]
    public void Any_document_becomes_what_any_messages_say()
        => Gen.Select(Channel, Message.Array[0, 20]).Sample(
            (channel, messages) =>
            {
                var repaired = new CountersRepaired(Of([.. messages.Select(message => message.ToJson())])).Apply(channel);

                Assert.Equal(channel.ParticipantIds.Order(), repaired.UnreadMessages.Keys.Order());
                Assert.All(repaired.UnreadMessages, entry => Assert.Equal(
                    messages.Count(message => message.ReadBy.Any(read => read.Key == entry.Key && !read.Value)), entry.Value));
                Assert.Equal(channel, repaired with { UnreadMessages = channel.UnreadMessages });
            });

    [Fact]
    public void Repairing_twice_changes_nothing_more()
        => Gen.Select(Channel, Message.Array[0, 20]).Sample(
            (channel, messages) =>
            {
                var repair = new CountersRepaired(Of([.. messages.Select(message => message.ToJson())]));
                var once = repair.Apply(channel);

                Assert.Same(once, repair.Apply(once));
            });

    [Fact]
    public void The_mutation_is_printed_and_written_with_its_counters()
    {
        var repair = new CountersRepaired(Of("""{"author_id":1,"author_name":"One","read":{"3":false,"2":false}}"""));

        Assert.Equal("""{"countersRepaired":{"unread":{"2":1,"3":1}}}""", repair.ToJson());
        Assert.Equal("""countersRepaired({"2":1,"3":1})""", repair.ToString());
    }

    private static UnreadTally Of(params IEnumerable<string?> messages)
    {
        var tally = new UnreadTally();
        foreach (var message in messages)
        {
            tally.Add(message);
        }

        return tally;
    }
}
