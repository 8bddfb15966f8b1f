using System.Globalization;
using System.Text;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Tests.Json.Compact;

public sealed class CompactIntegerTests
{
    [Fact]
    public void Integers_are_written_as_the_framework_writes_them()
    {
        var random = new Random(1);
        foreach (var value in Edges().Concat(Enumerable.Range(0, 200_000).Select(_ => random.NextInt64() >> random.Next(64))))
        {
            AssertPrinted(value);
            AssertPrinted(-value);
        }
    }

    [Fact]
    public void Every_integer_of_up_to_six_digits_is_written_as_the_framework_writes_it()
    {
        for (var value = 0; value < 1_000_000; value++)
        {
            AssertPrinted(value);
        }
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-1", -1L)]
    [InlineData("999999999999999999", 999_999_999_999_999_999L)]
    [InlineData("-999999999999999999", -999_999_999_999_999_999L)]
    public void Plain_digits_are_read(string text, long expected)
    {
        Assert.Equal(text.Length, CompactInteger.Scan(Encoding.UTF8.GetBytes(text), 0, long.MinValue, long.MaxValue, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-0")]
    [InlineData("00")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("x")]
    [InlineData("1000000000000000000")]
    [InlineData("18446744073709551617")]
    [InlineData("00000000000000000000000000000000000000000000000001")]
    public void Everything_else_is_left_to_the_general_way(string text)
    {
        Assert.Equal(-1, CompactInteger.Scan(Encoding.UTF8.GetBytes(text), 0, long.MinValue, long.MaxValue, out _));
    }

    [Theory]
    [InlineData("0", 1, 9, false)]
    [InlineData("1", 1, 9, true)]
    [InlineData("9", 1, 9, true)]
    [InlineData("10", 1, 9, false)]
    [InlineData("-1", 1, 9, false)]
    [InlineData("-1", -1, 9, true)]
    public void Bounds_are_kept(string text, long minimum, long maximum, bool isRead)
    {
        Assert.Equal(isRead ? text.Length : -1, CompactInteger.Scan(Encoding.UTF8.GetBytes(text), 0, minimum, maximum, out _));
    }

    private static IEnumerable<long> Edges()
    {
        yield return long.MinValue;
        yield return long.MaxValue;
        for (var power = 1L; power <= 1_000_000_000_000_000_000; power = power == 1_000_000_000_000_000_000 ? long.MaxValue : power * 10)
        {
            yield return power - 1;
            yield return power;
            yield return power + 1;
        }
    }

    private static void AssertPrinted(long value)
    {
        Span<byte> target = stackalloc byte[CompactInteger.MaxLength];
        var length = CompactInteger.Print(target, value);
        if (Encoding.UTF8.GetString(target[..length]) != value.ToString(CultureInfo.InvariantCulture))
        {
            Assert.Fail($"{value} is written {Encoding.UTF8.GetString(target[..length])}");
        }
    }
}
