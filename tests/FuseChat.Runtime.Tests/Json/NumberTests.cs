using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Tests.Json;

public sealed class NumberTests
{
    private static readonly Gen<string> Digits = Gen.OneOf(
        Gen.Char['0', '9'].Array[1, 25].Select(digits => new string(digits)),
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 9], (zeros, digit) => digit + new string('0', zeros)),
        Gen.Const("9223372036854775807"),
        Gen.Const("9223372036854775808"),
        Gen.Const("9223372036854775809"));

    private static readonly Gen<string> Number = Gen.Select(
        Gen.Bool, Digits, Gen.Bool, Digits, Gen.OneOf(Gen.Const((int?)null), Gen.Int[-30, 30].Select(exponent => (int?)exponent)),
        (isNegative, whole, hasFraction, fraction, exponent) =>
            $"{(isNegative ? "-" : "")}{(whole.TrimStart('0') is "" ? "0" : whole.TrimStart('0'))}{(hasFraction ? "." + fraction : "")}{(exponent is null ? "" : $"e{exponent}")}");

    [Fact]
    public void Integers_in_any_spelling_are_read_exactly()
        => Number.Sample(text =>
        {
            var expected = Exact(text);
            var reader = new AttributesReader(Encoding.UTF8.GetBytes(text));
            var value = reader.ReadInteger(long.MinValue, long.MaxValue);

            Assert.Equal(expected is null, reader.HasProblems);
            Assert.Equal(expected ?? 0, value);
            Assert.Equal(expected is not null, DecimalInteger.TryParse(Encoding.UTF8.GetBytes(text), out var direct));
            Assert.Equal(expected ?? 0, direct);
        }, iter: 20_000);

    [Fact]
    public void Integers_keep_to_their_range()
        => Gen.Select(Gen.Long, Gen.Long, Gen.Long).Sample((value, one, other) =>
        {
            var (minimum, maximum) = (Math.Min(one, other), Math.Max(one, other));
            var reader = new AttributesReader(Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

            Assert.Equal(value >= minimum && value <= maximum ? value : 0, reader.ReadInteger(minimum, maximum));
            Assert.Equal(value < minimum || value > maximum, reader.HasProblems);
        }, iter: 5000);

    [Theory]
    [InlineData("0e99999999999999999999", 0L)]
    [InlineData("-0.000E-99999999999999999999", 0L)]
    [InlineData("1e99999999999999999999", null)]
    [InlineData("1e-99999999999999999999", null)]
    [InlineData("1e2147483647", null)]
    [InlineData("1e-2147483648", null)]
    [InlineData("-9223372036854775808.000", long.MinValue)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("922337203685477580.8e1", null)]
    [InlineData("922337203685477580.7e1", long.MaxValue)]
    public void Extremes_are_exact_too(string text, long? expected)
    {
        Assert.Equal(expected is not null, DecimalInteger.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected ?? 0, value);
    }

    [Fact]
    public void A_thousand_zeros_more_or_less_change_nothing()
    {
        var zeros = new string('0', 1000);

        Assert.True(DecimalInteger.TryParse(Encoding.UTF8.GetBytes($"7{zeros}e-1000"), out var value));
        Assert.Equal(7, value);
        Assert.True(DecimalInteger.TryParse(Encoding.UTF8.GetBytes($"0.{zeros}7e1001"), out value));
        Assert.Equal(7, value);
    }

    [Fact]
    public void Doubles_are_those_that_the_framework_parses()
        => Number.Sample(text =>
        {
            var reader = new AttributesReader(Encoding.UTF8.GetBytes(text));

            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), reader.ReadDouble());
            Assert.False(reader.HasProblems);
        }, iter: 5000);

    [Fact]
    public void Member_names_are_integers_in_one_spelling_only()
        => Gen.OneOf(Number, Gen.Long.Select(value => value.ToString(CultureInfo.InvariantCulture)), Gen.String).Sample(name =>
        {
            var isInteger = long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var expected)
                && expected.ToString(CultureInfo.InvariantCulture) == name;

            Assert.Equal(isInteger, IntegerName.TryParse(Encoding.UTF8.GetBytes(name), long.MinValue, long.MaxValue, out var value));
            Assert.True(!isInteger || value == expected);
        }, iter: 5000);

    /// <summary>The value by exact arithmetic, where it is an integer of 64 bits.</summary>
    private static long? Exact(string text)
    {
        var parts = text.Split('e');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (point < 0 ? 0 : parts[0].Length - point - 1);
        var value = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (power < 0)
        {
            value = BigInteger.DivRem(value, BigInteger.Pow(10, -power), out var rest);
            if (!rest.IsZero)
            {
                return null;
            }
        }
        else
        {
            value *= BigInteger.Pow(10, power);
        }

        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }
}
