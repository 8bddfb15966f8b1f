using System.ComponentModel;
using System.Globalization;
using System.Text;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;

namespace FuseChat.Gen.IntegrationTests.Ecosystem;

/// <summary>Scalar types through the interfaces and converters that frameworks look for.</summary>
public sealed class ScalarTests
{
    [Fact]
    public void Scalars_are_parsed_from_spans_and_UTF8()
    {
        Assert.Equal(new UserId(42), ParseSpan<UserId>("42"));
        Assert.Equal(new UserId(42), ParseUtf8<UserId>("42"u8));
        Assert.Equal(new TeamId("é"), ParseSpan<TeamId>("é"));
        Assert.Equal(new TeamId("é"), ParseUtf8<TeamId>("é"u8));
        Assert.False(TryParseSpan<UserId>("0"));
        Assert.False(TryParseUtf8<UserId>("2147483648"u8));
        Assert.False(TryParseUtf8<TeamId>([0xFF]));
    }

    [Fact]
    public void Other_text_is_told_with_what_is_accepted()
    {
        Assert.Equal("\"0\" is no UserId: accepted is an integer from 1 to 2147483647", Assert.Throws<FormatException>(() => UserId.Parse("0")).Message);
        Assert.Equal("\"x\" is no UserId: accepted is an integer from 1 to 2147483647", Assert.Throws<FormatException>(() => ParseUtf8<UserId>("x"u8)).Message);
        Assert.Equal("\"\uFFFD\" is no TeamId: accepted is Unicode text", Assert.Throws<FormatException>(() => ParseUtf8<TeamId>([0xFF])).Message);
    }

    [Fact]
    public void Scalars_are_formatted_in_place_whatever_the_culture()
    {
        var odd = new NumberFormatInfo { NegativeSign = "minus " };

        Assert.Equal("-2/7/red", string.Create(odd, $"{new Level(-2)}/{new UserId(7)}/{new TeamId("red")}"));
        Assert.Equal("-2", new Level(-2).ToString());
        Assert.Equal("00042", string.Format(odd, "{0:00000}", new UserId(42)));
        Span<byte> utf8 = stackalloc byte[3];
        Assert.True(Format(new TeamId("red"), utf8, out var written));
        Assert.Equal("red", Encoding.UTF8.GetString(utf8[..written]));
        Assert.False(Format(new TeamId("blue"), utf8, out _));
        Assert.True(Format(new UserId(123), utf8, out written));
        Assert.Equal("123", Encoding.UTF8.GetString(utf8[..written]));
    }

    [Fact]
    public void Type_converters_make_scalars_from_text_and_back()
    {
        var users = TypeDescriptor.GetConverter(typeof(UserId));
        var teams = TypeDescriptor.GetConverter(typeof(TeamId));

        Assert.Equal(new UserId(42), users.ConvertFromString("42"));
        Assert.Equal("42", users.ConvertToString(new UserId(42)));
        Assert.Equal(new TeamId("red"), teams.ConvertFromString("red"));
        Assert.True(users.IsValid("42"));
        Assert.False(users.IsValid("0"));
        Assert.False(users.CanConvertFrom(typeof(int)));
        Assert.Throws<FormatException>(() => users.ConvertFromString("0"));
        Assert.Throws<NotSupportedException>(() => users.ConvertFrom(42));
    }

    private static T ParseSpan<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T>
        => T.Parse(text, null);

    private static bool TryParseSpan<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T>
        => T.TryParse(text, null, out _);

    private static T ParseUtf8<T>(ReadOnlySpan<byte> text)
        where T : IUtf8SpanParsable<T>
        => T.Parse(text, null);

    private static bool TryParseUtf8<T>(ReadOnlySpan<byte> text)
        where T : IUtf8SpanParsable<T>
        => T.TryParse(text, null, out _);

    private static bool Format<T>(T value, Span<byte> target, out int written)
        where T : IUtf8SpanFormattable
        => value.TryFormat(target, out written, default, null);
}
