namespace FuseChat.Runtime.Tests.Validation;

public class PatternTests
{
    [Theory]
    [InlineData(@"^[\p{L}]$", "\"é\"", true)]
    [InlineData(@"^(?:[\p{L}]|\u{L})$", "\"𝒜\"", true)]
    [InlineData(@"^(?:[\p{L}]|\u{L})$", "\"😀\"", false)]
    [InlineData(@"^(?:[\P{L}-[\uD800-\uDFFF]]|\u{^L})$", "\"😀\"", true)]
    [InlineData(@"^(?:[\P{L}-[\uD800-\uDFFF]]|\u{^L})$", "\"𝒜\"", false)]
    [InlineData(@"^(?:[\p{So}]|\u{So})$", "\"\\ud83d\\ude00\"", true)]
    public void Categories_reach_beyond_16_bits(string pattern, string json, bool isValid)
        => Assert.Equal(isValid, Validating.Of(schema => schema.Pattern("", pattern)).Accepts(json));

    [Fact]
    public void What_backtracks_without_end_does_not_match_in_time()
    {
        var validator = Validating.Of(schema => schema.Pattern("(a+)+$", @"(?=a)(a+)+\z", backtracks: true));
        Assert.True(validator.Accepts("\"aaaa\""));
        Assert.Equal(": pattern", validator.Broken($"\"{new string('a', 60)}b\""));
    }

    [Fact]
    public void What_does_not_backtrack_takes_no_long_time()
        => Assert.False(Validating.Of(schema => schema.Pattern("^(a+)+$", @"^(?:a+)+\z")).Accepts($"\"{new string('a', 10_000)}b\""));
}
