using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

public class JsonEqualityTests
{
    private const string Json = """{"type":"object","properties":{"a":{"enum":[1,null,true,"x"]}}}""";

    [Fact]
    public void Equal_texts_are_read_as_equal()
    {
        var (one, other) = (Reading.Read(Json + "x"), Reading.Read(Json + "x"));
        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [InlineData("""{ "type":"object","properties":{"a":{"enum":[1,null,true,"x"]}}}""")]
    [InlineData("{\n\"type\":\"object\",\r\n\"properties\":{\"a\":{\"enum\":[1,null,true,\"x\"\t]}}}\n")]
    [InlineData("""{"type":"\u006fbject","properties":{"a":{"enum":[1,null,true,"x"]}}}""")]
    public void Whitespace_and_escapes_change_places_but_not_the_tree(string edited)
    {
        var (before, after) = (Reading.Read(Json), Reading.Read(edited));
        Assert.Equal(before.Root, after.Root);
        Assert.Equal(before.Root?.GetHashCode(), after.Root?.GetHashCode());
        Assert.NotEqual(before.Spans, after.Spans);
        Assert.NotEqual(before, after);
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"enum":[1,null,true,"y"]}}}""")]
    [InlineData("""{"type":"object","properties":{"b":{"enum":[1,null,true,"x"]}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"enum":[1,true,null,"x"]}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"enum":[1.0,null,true,"x"]}}}""")]
    [InlineData("""{"properties":{"a":{"enum":[1,null,true,"x"]}},"type":"object"}""")]
    public void A_change_of_meaning_or_order_changes_the_tree(string edited) =>
        Assert.NotEqual(Reading.Read(Json).Root, Reading.Read(edited).Root);

    [Fact]
    public void A_trailing_line_break_changes_places() =>
        Assert.NotEqual(Reading.Read(Json).Spans, Reading.Read(Json + "\n").Spans);

    [Fact]
    public void A_node_knows_how_many_values_it_holds()
    {
        var root = Assert.IsType<JsonObject>(Reading.Read(Json).Root);
        Assert.Equal(9, root.NodeCount);
        Assert.True(root.TryGet("properties", out var properties));
        Assert.Equal(7, properties.NodeCount);
        Assert.False(root.TryGet("Properties", out _));
    }

    [Fact]
    public void A_tree_is_shown_as_compact_JSON() => Assert.Equal(Json, Reading.Read(Json).Root?.ToString());

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "[1]"u8];
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(new MemoryStream(bytes));
        var read = JsonReader.Read(Reading.Path, text);
        Assert.Empty(read.Problems);
        Assert.Equal(new(1, 1), read.Spans.Values[1]);
    }
}
