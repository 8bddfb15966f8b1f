using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

public class JsonPointerTests
{
    [Fact]
    public void The_root_is_the_default_and_empty()
    {
        Assert.Equal(default, JsonPointer.Root);
        Assert.Equal("#", JsonPointer.Root.ToString());
        Assert.Equal("", JsonPointer.Root.Text);
        Assert.True(JsonPointer.Root.Tokens.IsEmpty);
        Assert.Equal(JsonPointer.Root, JsonPointer.Root.Parent);
        Assert.True(JsonPointer.TryParse("", out var parsed));
        Assert.Equal(JsonPointer.Root, parsed);
        Assert.Equal(JsonPointer.Root.GetHashCode(), parsed.GetHashCode());
    }

    [Fact]
    public void Names_and_indexes_are_appended()
    {
        var pointer = JsonPointer.Root.Append("properties").Append("tags").Append("enum").Append(2);
        Assert.Equal("#/properties/tags/enum/2", pointer.ToString());
        Assert.Equal("/properties/tags/enum/2", pointer.Text);
        Assert.Equal(["properties", "tags", "enum", "2"], pointer.Tokens);
        Assert.Equal("#/properties/tags/enum", pointer.Parent.ToString());
        Assert.Equal(pointer, JsonPointer.Root.Append("properties").Append("tags").Append("enum").Append("2"));
    }

    // The examples of RFC 6901 section 5.
    [Theory]
    [InlineData("/foo", "foo")]
    [InlineData("/", "")]
    [InlineData("/a~1b", "a/b")]
    [InlineData("/c%d", "c%d")]
    [InlineData("/e^f", "e^f")]
    [InlineData("/i\\j", "i\\j")]
    [InlineData("/k\"l", "k\"l")]
    [InlineData("/ ", " ")]
    [InlineData("/m~0n", "m~n")]
    [InlineData("/~01", "~1")]
    public void A_token_is_escaped_and_unescaped(string text, string token)
    {
        Assert.Equal(text, JsonPointer.Root.Append(token).Text);
        Assert.True(JsonPointer.TryParse(text, out var pointer));
        Assert.Equal([token], pointer.Tokens);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("#/a")]
    [InlineData("/a~")]
    [InlineData("/a~2")]
    public void What_is_no_pointer_is_refused(string text) => Assert.False(JsonPointer.TryParse(text, out _));
}
