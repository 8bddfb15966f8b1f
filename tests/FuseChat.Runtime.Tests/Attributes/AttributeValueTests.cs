using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Tests.Attributes;

/// <summary>JSON values of any kind: kept as they are spelt, checked when they are read.</summary>
public sealed partial class AttributeValueTests
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 100 };

    [Theory]
    [InlineData("null", JsonValueKind.Null)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("-0.0e+1", JsonValueKind.Number)]
    [InlineData("123456789012345678901234567890", JsonValueKind.Number)]
    [InlineData("\"\\u0061 \\ud800 é😀\"", JsonValueKind.String)]
    [InlineData("[ 1, 1.0 ]", JsonValueKind.Array)]
    [InlineData("{ \"a\" : 1, \"a\" : 2 }", JsonValueKind.Object)]
    public void A_value_is_kept_as_it_is_spelt(string json, JsonValueKind kind)
    {
        var value = AttributeValue.Parse($" \t{json}\r\n");
        Assert.Equal(json, value.ToString());
        Assert.Equal(kind, value.Kind);
        Assert.Equal(value, AttributeValue.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(value, AttributeValue.FromJsonElement(value.ToJsonElement()));
        Assert.Equal(kind, value.ToJsonElement().ValueKind);
        Assert.Equal(value, JsonSerializer.Deserialize<AttributeValue>(json));
        Assert.Equal(json, JsonSerializer.Serialize(value));
    }

    [Theory]
    [InlineData("", "'' is the end of the text; accepted is a JSON value (byte 0)")]
    [InlineData("1 2", "'' is '2'; accepted is the end of the text (byte 2)")]
    [InlineData("01", "'' is '1'; accepted is no digit after a leading zero (byte 1)")]
    [InlineData("nul", "'' is 'n'; accepted is a JSON value (byte 0)")]
    [InlineData("[1,]", "'/1' is ']'; accepted is a JSON value (byte 3)")]
    public void What_is_not_JSON_is_refused(string json, string problem)
    {
        Assert.EndsWith("is not a JSON value: " + problem, Assert.Throws<AttributesFormatException>(() => AttributeValue.Parse(json)).Message, StringComparison.Ordinal);
        Assert.False(AttributeValue.TryParse(json, out var value));
        Assert.Equal(AttributeValue.Null, value);
        Assert.False(TryParse<AttributeValue>(json));
    }

    [Fact]
    public void Lone_surrogates_are_escapes_in_JSON()
    {
        Assert.Equal("'' is a lone surrogate; accepted is Unicode text (byte 1)", Assert.Throws<AttributesFormatException>(() => AttributeValue.Parse("\"\ud800\"")).Problems.ToString());
        Assert.False(AttributeValue.TryParse("\"\ud800\"", out _));
        Assert.Equal("\"\\ud800\"", AttributeValue.Of("\ud800").ToString());
    }

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.True(AttributeValue.TryParse(Nested(64), out _));
        Assert.False(AttributeValue.TryParse(Nested(65), out _));
        Assert.False(AttributeValue.TryParse(Encoding.UTF8.GetBytes(Nested(65)), out _));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AttributeValue>(Nested(65), Deep));

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Assert.False(AttributeValue.TryParse([(byte)'"', 0xFF, (byte)'"'], out _));
        Assert.Throws<AttributesFormatException>(() => AttributeValue.Parse([(byte)'"', 0xFF, (byte)'"']));
        Assert.False(AttributeValue.TryParse((string?)null, out _));
        Assert.Throws<ArgumentNullException>(() => AttributeValue.Parse((string)null!));
    }

    [Fact]
    public void Values_are_equal_where_they_are_spelt_the_same()
    {
        Assert.True(AttributeValue.Parse("null") == default && AttributeValue.Parse("null").GetHashCode() == default(AttributeValue).GetHashCode());
        Assert.True(AttributeValue.Parse("1") == 1);
        Assert.True(AttributeValue.Parse("1") != AttributeValue.Parse("1.0"));
        Assert.False(AttributeValue.Parse("[1]").Equals(AttributeValue.Parse("[ 1 ]")));
        Assert.True(AttributeValue.Of("a").Equals((object)AttributeValue.Parse("\"a\"")));
        Assert.False(AttributeValue.Of("a").Equals((object)"a"));
        Assert.Equal([AttributeValue.Of(1), "a"], (AttributeArray<AttributeValue>)[1, "a"]);
    }

    [Fact]
    public void Simple_values_convert()
    {
        AttributeValue[] values = ["a\"\n\ud800", true, false, 7, long.MinValue, 0.5, 1.50m, -0.0];
        Assert.Equal(["\"a\\\"\\n\\ud800\"", "true", "false", "7", "-9223372036854775808", "0.5", "1.50", "-0"], values.Select(value => value.ToString()));
        Assert.Equal(values, values.Select(value => AttributeValue.Parse(value.ToString())));
        Assert.Throws<ArgumentException>(() => AttributeValue.Of(double.NaN));
        Assert.Throws<ArgumentNullException>(() => AttributeValue.Of(null!));
    }

    [Fact]
    public void Elements_keep_their_spelling_but_for_what_JSON_does_not_have()
    {
        using var document = JsonDocument.Parse("[1.0, /* one */ {\"a\":\"\\u0061\",},]", new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        Assert.Equal("[1.0,  {\"a\":\"\\u0061\"}]", AttributeValue.FromJsonElement(document.RootElement).ToString());
        Assert.Throws<InvalidOperationException>(() => AttributeValue.FromJsonElement(default));
    }

    [Fact]
    public void System_Text_Json_reads_and_writes_it()
    {
        var holder = JsonSerializer.Deserialize("""{"Any":{"b":1.0},"Maybe":null,"Items":[null,"x"]}""", Context.Default.Holder)!;
        Assert.Equal("{\"b\":1.0}", holder.Any.ToString());
        Assert.Null(holder.Maybe);
        Assert.Equal([AttributeValue.Null, "x"], holder.Items);
        Assert.Equal("""{"Any":{"b":1.0},"Maybe":null,"Items":[null,"x"]}""", JsonSerializer.Serialize(holder, Context.Default.Holder));
    }

    private static bool TryParse<T>(string text)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>
        => T.TryParse(text, null, out _) || T.TryParse(text.AsSpan(), null, out _) || T.TryParse(Encoding.UTF8.GetBytes(text), null, out _);

    internal sealed record Holder(AttributeValue Any, AttributeValue? Maybe, AttributeValue[] Items);

    [JsonSerializable(typeof(Holder))]
    internal sealed partial class Context : JsonSerializerContext;
}
