using FuseChat.Gen.Diagnostics;

namespace FuseChat.Gen.Tests.Json;

public class SpellingTests
{
    private static readonly string[] Keywords =
        ["type", "enum", "minLength", "maxLength", "minimum", "maximum", "items", "properties", "required", "$ref", "$defs", "x-mutations", "if"];

    [Theory]
    [InlineData("minLenght", "minLength")]
    [InlineData("tpye", "type")]
    [InlineData("typ", "type")]
    [InlineData("types", "type")]
    [InlineData("Type", "type")]
    [InlineData("MINLENGTH", "minLength")]
    [InlineData("propertys", "properties")]
    [InlineData("requried", "required")]
    [InlineData("item", "items")]
    [InlineData("x-mutation", "x-mutations")]
    [InlineData("x_mutations", "x-mutations")]
    [InlineData("ref", "$ref")]
    [InlineData("IF", "if")]
    [InlineData("property", "properties")]
    [InlineData("minmum", "minimum")]
    public void A_slip_is_recognised(string word, string meant) => Assert.Equal(meant, Spelling.Closest(word, Keywords));

    [Theory]
    [InlineData("")]
    [InlineData("i")]
    [InlineData("of")]
    [InlineData("name")]
    [InlineData("description")]
    [InlineData("definitions")]
    public void Another_word_is_left_alone(string word) => Assert.Null(Spelling.Closest(word, Keywords));

    [Fact]
    public void The_nearest_wins_and_the_first_of_equally_near_ones()
    {
        Assert.Equal("format", Spelling.Closest("formaat", ["forms", "form", "format"]));
        Assert.Equal("bat", Spelling.Closest("cat", ["dog", "bat", "rat"]));
        Assert.Null(Spelling.Closest("cat", []));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("ab", "abc", 1)]
    [InlineData("abc", "abd", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Slips_are_counted(string left, string right, int slips)
    {
        Assert.Equal(slips, Spelling.Distance(left, right, limit: 9));
        Assert.Equal(slips, Spelling.Distance(right, left, limit: 9));
        Assert.Equal(slips > 1, Spelling.Distance(left, right, limit: 1) > 1);
    }

    [Fact]
    public void A_very_long_word_costs_nothing() => Assert.Null(Spelling.Closest(new string('x', 1_000_000), Keywords));
}
