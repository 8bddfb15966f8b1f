using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

public class JsonSpansTests
{
    private const string Json = """{"a":1,"b":[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""";

    [Theory]
    [InlineData("", """«{»"a":1,"b":[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/a", """{"a":«1»,"b":[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b", """{"a":1,"b":«[»true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/0", """{"a":1,"b":[«true»,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/1/c", """{"a":1,"b":[true,{"c":«"x"»},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/2", """{"a":1,"b":[true,{"c":"x"},«[» ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/d~0~1e/", """{"a":1,"b":[true,{"c":"x"},[ ]],"d~/e":{"":«null»},"f":-2.5e3}""")]
    [InlineData("/f", """{"a":1,"b":[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":«-2.5e3»}""")]
    public void A_value_is_found(string pointer, string marked) => Verify(pointer, JsonPart.Value, marked, exists: true);

    [Theory]
    [InlineData("", """«{»"a":1,"b":[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b", """{"a":1,«"b"»:[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/0", """{"a":1,"b":[«true»,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/1/c", """{"a":1,"b":[true,{«"c"»:"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/d~0~1e/", """{"a":1,"b":[true,{"c":"x"},[ ]],"d~/e":{«""»:null},"f":-2.5e3}""")]
    public void A_key_is_found(string pointer, string marked) => Verify(pointer, JsonPart.Key, marked, exists: true);

    [Theory]
    [InlineData("/x", JsonPart.Key, """«{»"a":1,"b":[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/a/x/y", JsonPart.Key, """{«"a"»:1,"b":[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/3", JsonPart.Key, """{"a":1,«"b"»:[true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/01", JsonPart.Value, """{"a":1,"b":«[»true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/-", JsonPart.Value, """{"a":1,"b":«[»true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/99999999999", JsonPart.Value, """{"a":1,"b":«[»true,{"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    [InlineData("/b/1/x", JsonPart.Value, """{"a":1,"b":[true,«{»"c":"x"},[ ]],"d~/e":{"":null},"f":-2.5e3}""")]
    internal void What_does_not_exist_is_shown_at_its_nearest_parent(string pointer, JsonPart part, string marked) =>
        Verify(pointer, part, marked, exists: false);

    [Fact]
    public void Lines_are_found_without_the_text()
    {
        var read = Reading.Read("{\r\n  \"a\": [\n    1\n  ]\n}");
        Assert.True(JsonPointer.TryParse("/a/0", out var pointer));
        Assert.True(read.Spans.TryLocate(new JsonFinder(read.Root!), pointer, JsonPart.Value, out _, out var lines));
        Assert.Equal("(2,4)-(2,5)", lines.ToString());
        Assert.Equal(Reading.Path, read.Locate(pointer, JsonPart.Key).ToLocation().GetLineSpan().Path);
    }

    [Fact]
    public void A_value_without_text_is_found_at_its_place()
    {
        var read = Reading.Read("""{"a":,"b":2}""");
        var place = read.Locate(JsonPointer.Root.Append("a"), JsonPart.Value);
        Assert.Equal(new(5, 0), place.Span);
        Assert.Equal(new(6, 3), read.Locate(JsonPointer.Root.Append("b"), JsonPart.Key).Span);
    }

    [Fact]
    public void A_tree_of_another_shape_is_not_searched()
    {
        var read = Reading.Read(Json);
        Assert.False(read.Spans.TryLocate(new JsonFinder(new JsonNull()), JsonPointer.Root, JsonPart.Value, out var span, out _));
        Assert.Equal(default, span);
        Assert.Equal(default, Reading.Read("").Locate(JsonPointer.Root, JsonPart.Key).Span);
    }

    private static void Verify(string path, JsonPart part, string marked, bool exists)
    {
        var json = MarkedJson.Parse(marked);
        Assert.Equal(Json, json.Text);
        Assert.True(JsonPointer.TryParse(path, out var pointer));
        var read = Reading.Read(json.Text);
        Assert.Equal(exists, read.Spans.TryLocate(new JsonFinder(read.Root!), pointer, part, out var span, out _));
        Assert.Equal(Assert.Single(json.Spans), span);
    }
}
