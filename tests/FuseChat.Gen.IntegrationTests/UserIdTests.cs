using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests;

public sealed class UserIdTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("42", 42)]
    [InlineData("+42", 42)]
    [InlineData("007", 7)]
    [InlineData("2147483647", int.MaxValue)]
    public void Decimal_digits_are_parsed(string text, int value)
    {
        Assert.Equal(new UserId(value), UserId.Parse(text));
        Assert.True(UserId.TryParse(text, null, out var id));
        Assert.Equal(value, id.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2147483648")]
    [InlineData("1.0")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("one")]
    [InlineData("1\0")]
    public void Other_text_is_refused(string text)
    {
        Assert.False(UserId.TryParse(text, null, out var id));
        Assert.Equal(default, id);
        Assert.Throws<FormatException>(() => UserId.Parse(text));
        Assert.False(TryParse<UserId>(System.Text.Encoding.UTF8.GetBytes(text)));

        static bool TryParse<T>(byte[] utf8)
            where T : IUtf8SpanParsable<T>
            => T.TryParse(utf8, null, out _);
    }

    [Fact]
    public void A_default_id_stands_for_nothing_and_is_never_written()
    {
        var channel = ChannelAttributes.Created("x", [new UserId(1)]);

        Assert.Throws<ArgumentOutOfRangeException>(() => channel.MemberAdded(default).ToJson());
        Assert.Throws<ArgumentOutOfRangeException>(() => (channel with { UnreadMessages = AttributeMap.Create([KeyValuePair.Create(default(UserId), 1)]) }).ToJson());
    }

    [Fact]
    public void No_text_is_refused()
    {
        Assert.False(UserId.TryParse(null, null, out var id));
        Assert.Equal(default, id);
        Assert.Throws<ArgumentNullException>(() => UserId.Parse(null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_number_out_of_range_is_refused(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new UserId(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => (UserId)value);
    }

    [Fact]
    public void Ids_are_formatted_compared_and_converted_by_value()
    {
        var one = new UserId(1);
        var two = (UserId)2;

        Assert.Equal("2", two.ToString());
        Assert.Equal(2, (int)two);
        Assert.True(one < two && one <= two && two > one && two >= one && one != two && one == new UserId(1));
        Assert.True(one.CompareTo(two) < 0);
        Assert.Equal(new UserId(1).GetHashCode(), one.GetHashCode());
    }

    [Fact]
    public void The_default_stands_for_nothing()
    {
        Assert.Equal(0, default(UserId).Value);
        Assert.True(default(UserId) < new UserId(1));
        Assert.Equal("0", default(UserId).ToString());
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2147483647", true)]
    [InlineData("2147483648", false)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("-0", false)]
    [InlineData("007", false)]
    [InlineData("+7", false)]
    [InlineData("1.0", false)]
    [InlineData("1e0", false)]
    [InlineData(" 1", false)]
    [InlineData("", false)]
    [InlineData("９", false)]
    public void Only_one_spelling_of_a_member_name_is_a_key(string name, bool isKey)
    {
        var json = $$"""{ "participant_ids":[],"unread_messages":{"{{name}}":4} }""";
        var document = ChannelAttributes.Parse(json);

        Assert.Equal(isKey ? 1 : 0, document.UnreadMessages.Count);
        Assert.Equal(json, (document with { }).ToJson());
        Assert.Equal(isKey ? json.Replace(":4", ":5", StringComparison.Ordinal) : json, document.MessageSent(new UserId(99)).ToJson());
    }

    [Fact]
    public void A_scalar_over_a_string_is_its_text()
    {
        Assert.Equal(new TeamId("red"), TeamId.Parse("red"));
        Assert.Equal("red", (string)new TeamId("red"));
        Assert.True(new TeamId("a") < new TeamId("b") && new TeamId("B") < new TeamId("a"));
        Assert.Equal("", default(TeamId).Value);
        Assert.False(TeamId.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => new TeamId(null!));
    }

    [Fact]
    public void A_scalar_range_may_hold_zero_and_less()
    {
        Assert.Equal([-2, 0, 3], new[] { Level.Parse("3"), Level.Parse("-2"), default }.Order().Select(level => level.Value));
        Assert.False(Level.TryParse("-3", null, out _));
        Assert.False(Level.TryParse("4", null, out _));
    }
}
