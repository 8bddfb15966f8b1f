using System.Text;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Tests.Json.Patching;

/// <summary>What a step puts into an empty collection of a text is as deep as can be read again, or the error of the record's way.</summary>
public sealed class DepthTests
{
    private const string Text = """{"items":[],"byName":{}}""";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(61)]
    [InlineData(62)]
    public void What_fits_is_the_text_of_the_record_and_can_be_read(int depth)
    {
        foreach (var mutation in Of(depth))
        {
            var written = mutation.Apply(Pile.Parse(Text)).ToJson();

            Assert.Equal(written, Pile.Apply(mutation, Text));
            Assert.Equal(written, Encoding.UTF8.GetString(Pile.Apply(mutation, Encoding.UTF8.GetBytes(Text))));
            Assert.Equal(written, Pile.Parse(written).ToJson());
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    public void What_is_too_deep_is_the_same_error_on_both_ways(int depth)
    {
        foreach (var mutation in Of(depth))
        {
            var expected = Assert.Throws<AttributesTooDeepException>(() => mutation.Apply(Pile.Parse(Text)).ToJson());

            var ofText = Assert.Throws<AttributesTooDeepException>(() => Pile.Apply(mutation, Text));
            var ofUtf8 = Assert.Throws<AttributesTooDeepException>(() => Pile.Apply(mutation, Encoding.UTF8.GetBytes(Text)));
            Assert.Equal((expected.Message, expected.Pointer, expected.MaxDepth), (ofText.Message, ofText.Pointer, ofText.MaxDepth));
            Assert.Equal((expected.Message, expected.Pointer, expected.MaxDepth), (ofUtf8.Message, ofUtf8.Pointer, ofUtf8.MaxDepth));
        }
    }

    private static IMutation<Pile>[] Of(int depth)
    {
        var value = depth == 0 ? AttributeValue.Of(new string('[', 200)) : AttributeValue.Parse(new string('[', depth) + new string(']', depth));
        return [Pile.Inserted(value), Pile.PutUnder("a/b", value)];
    }
}
