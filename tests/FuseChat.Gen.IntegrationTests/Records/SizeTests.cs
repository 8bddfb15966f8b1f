using System.Text;
using FuseChat.Chat;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Gen.IntegrationTests.Records;

/// <summary>How many members fit into the documents of the Fuse chat, as schemas/README.md says.</summary>
public class SizeTests
{
    [Theory]
    [InlineData(2_147_483_000, 2_147_483_647, 466)]
    [InlineData(10_000, 9, 1020)]
    [InlineData(10_000, 99, 960)]
    public void Members_of_a_channel(int firstId, int counter, int fitting)
    {
        Assert.InRange(Channel(fitting), 0, TwilioLimits.ChannelAttributesBytes);
        Assert.True(Channel(fitting + 1) > TwilioLimits.ChannelAttributesBytes);

        int Channel(int members)
        {
            var channel = ChannelAttributes.Created("", [.. Ids(firstId, members)]);
            return Bytes(channel with { UnreadMessages = AttributeMap.Create(channel.UnreadMessages.Keys.Select(id => KeyValuePair.Create(id, counter))) });
        }
    }

    [Theory]
    [InlineData(2_147_483_000, false, 212)]
    [InlineData(10_000, false, 289)]
    [InlineData(10_000, true, 311)]
    public void Readers_of_a_message(int firstId, bool isRead, int fitting)
    {
        Assert.InRange(Message(fitting), 0, TwilioLimits.MessageAttributesBytes);
        Assert.True(Message(fitting + 1) > TwilioLimits.MessageAttributesBytes);

        int Message(int readers)
        {
            var author = new UserId(firstId + readers);
            var message = MessageAttributes.Created(author, "", [.. Ids(firstId, readers)]);
            return Bytes(message with { ReadBy = AttributeMap.Create(message.ReadBy.Keys.Select(id => KeyValuePair.Create(id, isRead))) });
        }
    }

    private static IEnumerable<UserId> Ids(int first, int count) => Enumerable.Range(first, count).Select(id => new UserId(id));

    private static int Bytes<T>(T document)
        where T : ITwilioAttributes<T>
        => Encoding.UTF8.GetByteCount(document.ToJson());
}
