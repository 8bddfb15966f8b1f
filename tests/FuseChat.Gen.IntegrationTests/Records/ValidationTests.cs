using FuseChat.Chat;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Records;

/// <summary>A valid document is told by its typed values, which costs nothing to speak of.</summary>
public class ValidationTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_valid_channel_is_validated_without_garbage(int members)
    {
        // Not in order, so that a table must tell that no id repeats.
        var ids = Enumerable.Range(1, members).Select(index => new UserId((index * 7919 % 10_007) + 1));
        var channel = ChannelAttributes.Created("a", AttributeArray.Create(ids)).MessageSent(new UserId(1));
        Assert.Equal((true, 0L), Measure(channel.Validate));

        var read = ChannelAttributes.Parse(channel.ToJson());
        Assert.Equal((true, 0L), Measure(read.Validate));
    }

    [Fact]
    public void A_valid_message_is_validated_without_garbage()
    {
        var message = MessageAttributes.Created(new UserId(3), "Example", [new UserId(1), new UserId(2)]);
        Assert.Equal((true, 0L), Measure(message.Validate));
    }

    [Fact]
    public void An_invalid_document_has_the_violations_of_its_text()
    {
        var channel = ChannelAttributes.Parse("""{"participant_ids":[2,1,2],"unread_messages":{"1":-1,"01":-2,"0":0}}""");
        Assert.Equal(
            ["/participant_ids/2 uniqueItems", "/unread_messages/1 minimum", "/unread_messages/01 minimum", "/unread_messages/0 x-key"],
            channel.Validate().Select(violation => $"{violation.Pointer} {(violation.SchemaPointer.Contains("userId", StringComparison.Ordinal) ? "x-key" : violation.Keyword)}"));
    }

    private static (bool IsValid, long Bytes) Measure(Func<AttributesViolations> validate)
    {
        // Twice: the first run makes delegates, and fills the pools.
        var isValid = validate().IsValid;
        var before = GC.GetAllocatedBytesForCurrentThread();
        isValid &= validate().IsValid;
        return (isValid, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
