using System.Globalization;
using System.Text;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Tests.Json.Compact;

/// <summary>Values read eight bytes at a time against the same values read byte by byte.</summary>
public sealed class CompactScanTests
{
    private static readonly (long Minimum, long Maximum)[] Bounds =
    [
        (int.MinValue, int.MaxValue), (long.MinValue, long.MaxValue), (1, int.MaxValue), (0, int.MaxValue), (0, 9), (1, 9), (-9, 9), (100, 9_999_998), (-9_999_998, 12_345), (10_000_000, 20_000_000), (5, 5),
    ];

    [Fact]
    public void Any_number_of_digits_at_any_place_before_anything()
    {
        var random = new Random(1);
        foreach (var digits in Enumerable.Range(0, 22).SelectMany(count => Enumerable.Range(0, 12).Select(_ => Digits(count, random))))
        {
            foreach (var sign in new[] { "", "-", "--", "+", "0", "00", "-0" })
            {
                foreach (var after in new[] { "", ",", "]", "\":1,", "}          ", "/:/:/:/:/:", "\u0080\u0080\u0080\u0080", "          ", "x12345678901" })
                {
                    ExpectSame(sign + digits + after, random.Next(9));
                }
            }
        }
    }

    [Fact]
    public void Any_byte_in_the_place_of_another()
    {
        foreach (var text in new[] { "1,2345678", "12345,6789012", "1234567,12345678", "12345678,1", "-1234567,1234", "1234567", "-1", "9999999]" })
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var at = 0; at < bytes.Length; at++)
            {
                for (var value = 0; value < 256; value++)
                {
                    var damaged = (byte[])bytes.Clone();
                    damaged[at] = (byte)value;
                    ExpectSame(damaged, 0);
                }
            }
        }
    }

    [Fact]
    public void Numbers_at_the_limits()
    {
        foreach (var limit in Bounds.SelectMany(bounds => new[] { bounds.Minimum, bounds.Maximum }).Append(9_999_999).Append(99_999_999).Append(999_999_999_999_999_999))
        {
            for (var near = -2; near <= 2; near++)
            {
                ExpectSame(((Int128)limit + near).ToString(CultureInfo.InvariantCulture) + ",        ", 0);
                ExpectSame(((Int128)limit + near).ToString(CultureInfo.InvariantCulture), 0);
            }
        }
    }

    [Theory]
    [InlineData("true", 4, true)]
    [InlineData("false", 5, false)]
    [InlineData("truefalse", 4, true)]
    [InlineData("true,", 4, true)]
    [InlineData("tru", -1, false)]
    [InlineData("fals", -1, false)]
    [InlineData("falsE    ", -1, false)]
    [InlineData("", -1, false)]
    public void Booleans(string text, int end, bool expected)
    {
        for (var start = 0; start < 9; start++)
        {
            Assert.Equal(end < 0 ? -1 : start + end, BooleanCodec.Scan(Encoding.UTF8.GetBytes(new string('x', start) + text), start, out var value));
            Assert.Equal(expected, value);
        }
    }

    private static string Digits(int count, Random random)
        => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + (random.Next(4) == 0 ? 9 * random.Next(2) : random.Next(10)))));

    private static void ExpectSame(string text, int start) => ExpectSame(Encoding.Latin1.GetBytes(new string('7', start) + text), start);

    private static void ExpectSame(byte[] text, int start)
    {
        foreach (var (minimum, maximum) in Bounds)
        {
            var expected = ByteByByte(text, start, minimum, maximum);
            var end = CompactInteger.Scan(text, start, minimum, maximum, out var value);
            if (expected.End != end || (end >= 0 && expected.Value != value))
            {
                Assert.Fail($"{Encoding.Latin1.GetString(text)} from {start} within {minimum} and {maximum} is read as {value} up to {end} instead of {expected}");
            }
        }
    }

    private static (int End, long Value) ByteByByte(byte[] text, int start, long minimum, long maximum)
    {
        var first = start < text.Length && text[start] == '-' ? start + 1 : start;
        var end = first;
        while (end < text.Length && char.IsAsciiDigit((char)text[end]))
        {
            end++;
        }

        var isPlain = end - first is > 0 and <= 18 && (text[first] != '0' || (end == first + 1 && first == start));
        return isPlain && long.Parse(text.AsSpan(start..end), CultureInfo.InvariantCulture) is var value && value >= minimum && value <= maximum ? (end, value) : (-1, 0);
    }
}
