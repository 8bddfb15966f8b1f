using System.Globalization;
using System.Numerics;

namespace FuseChat.Gen.IntegrationTests.Values;

/// <summary>Numbers beyond int, long and double.</summary>
public sealed class NumberTests
{
    private const string Decimal = "a number that a decimal holds exactly: at most 28 digits";
    private const string Integer = "an integer of at most 1000 digits";

    [Theory]
    [InlineData("9.9", "9.9", null)]
    [InlineData("9.90", "9.90", null)]
    [InlineData("-0.01", "-0.01", null)]
    [InlineData("1e2", "100", "100")]
    [InlineData("1.5E-3", "0.0015", "0.0015")]
    [InlineData("-0", "0", "0")]
    [InlineData("0.1000000000000000000000000000000000000000", "0.1000000000000000000000000000", "0.1000000000000000000000000000")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678", null)]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678", null)]
    public void Decimals_are_exact(string text, string value, string? written)
    {
        var ticket = Tickets.ExpectSpelling("price", text, written ?? text);
        Assert.Equal(value, ticket.Price!.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1e29")]
    [InlineData("1e-29")]
    [InlineData("1e99999999999")]
    [InlineData("12345678901234567890123456.789")]
    public void Decimals_lose_no_digit(string text) => Tickets.ExpectProblem("price", text, "/price", $"the number {text}", Decimal);

    [Theory]
    [InlineData("\"1\"", "the string \"1\"")]
    [InlineData("true", "true")]
    public void Other_types_are_no_decimals(string json, string found) => Tickets.ExpectProblem("price", json, "/price", found, Decimal);

    [Theory]
    [InlineData("18446744073709551615", "18446744073709551615", null)]
    [InlineData("-123456789012345678901234567890", "-123456789012345678901234567890", null)]
    [InlineData("1.0", "1", "1")]
    [InlineData("1e30", "1000000000000000000000000000000", "1000000000000000000000000000000")]
    [InlineData("1234.5e1", "12345", "12345")]
    [InlineData("-0", "0", "0")]
    public void Integers_of_any_size(string text, string value, string? written)
    {
        var ticket = Tickets.ExpectSpelling("total", text, written ?? text);
        Assert.Equal(BigInteger.Parse(value, CultureInfo.InvariantCulture), ticket.Total);
    }

    [Theory]
    [InlineData("1.5", "the number 1.5")]
    [InlineData("1e1000", "the number 1e1000")]
    [InlineData("1e-5", "the number 1e-5")]
    [InlineData("1e999999999999", "the number 1e999999999999")]
    [InlineData("\"1\"", "the string \"1\"")]
    public void What_is_no_integer(string json, string found) => Tickets.ExpectProblem("total", json, "/total", found, Integer);

    [Fact]
    public void The_longest_integer_is_read()
    {
        var digits = new string('7', 1000);
        Assert.Equal(BigInteger.Parse(digits, CultureInfo.InvariantCulture), Tickets.Read("total", digits).Total);
    }

    [Fact]
    public void Bounds_decide_the_width()
    {
        var ticket = Tickets.Read("percent", "100");
        int? percent = ticket.Percent;
        long? level = ticket.Level;

        Assert.Equal((100, null), (percent, level));
        Tickets.ExpectProblem("percent", "2147483648", "/percent", "the number 2147483648", "an integer from -2147483648 to 2147483647");
        Assert.Equal("/percent", Assert.Single((ticket with { Percent = 101 }).Validate()).Pointer);
    }
}
