using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

public class JsonLimitsTests
{
    [Fact]
    public void As_many_levels_as_accepted_are_read()
    {
        var json = new string('[', JsonReader.MaxDepth) + new string(']', JsonReader.MaxDepth);
        var read = Reading.Read(json);
        Assert.Empty(read.Problems);
        Assert.Equal(json, read.Root?.ToString());
    }

    [Fact]
    public void One_level_more_is_reported_and_what_follows_is_read()
    {
        var open = string.Concat(Enumerable.Repeat("[", JsonReader.MaxDepth - 1));
        var close = string.Concat(Enumerable.Repeat("]", JsonReader.MaxDepth - 1));
        Reading.Verify(
            $$"""{{open}}{"a":«{»"b":["}",{}]},"c":1}{{close}}""",
            $$"""{{open}}{"a":{},"c":1}{{close}}""",
            "FCG0003: this object is 129 levels deep; accepted are 128: move inner schemas to \"$defs\" and refer to them with \"$ref\"");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"a\":[")]
    [InlineData("]")]
    [InlineData("[]")]
    [InlineData("\"")]
    [InlineData("\\\"")]
    [InlineData("\"\\")]
    [InlineData("'a: ")]
    [InlineData(",:")]
    [InlineData("{\"k:,\\\":")]
    [InlineData("/*")]
    [InlineData("//")]
    [InlineData("\u00A0")]
    [InlineData("1")]
    [InlineData("x ")]
    [InlineData("\n")]
    [InlineData("\0")]
    public void A_million_of_anything_is_read(string part) => ReadMillion(part);

    // Not an InlineData: an attribute cannot hold a lone surrogate.
    [Fact]
    public void A_million_lone_surrogates_are_read() => ReadMillion("\uD800");

    [Fact]
    public void Some_megabytes_are_read()
    {
        const string Item = """{"name":"x","type":["string","null"],"max":12.5,"text":"a longer\ttext with \u00e9 and \"quotes\""}""";
        var json = $"[{string.Join(",\n", Enumerable.Repeat(Item, 40_000))}]";
        var read = JsonReader.Read(Reading.Path, json);
        Assert.Empty(read.Problems);
        Assert.Equal(1 + (40_000 * 7), read.Root?.NodeCount);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => JsonReader.Read(Reading.Path, "[1]", source.Token));
    }

    // A reader that is not linear would be at this for hours.
    private static void ReadMillion(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        foreach (var json in new[] { text, "[" + text, "{\"a\":" + text, "{\"a\":1 " + text })
        {
            Reading.Read(json);
        }
    }
}
