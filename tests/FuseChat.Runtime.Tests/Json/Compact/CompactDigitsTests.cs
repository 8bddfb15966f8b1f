using System.Text;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Tests.Json.Compact;

/// <summary>Arrays checked a block at a time against the same arrays read item by item.</summary>
public sealed class CompactDigitsTests
{
    private const int Longest = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Arrays_of_any_length_at_any_place(int seed)
    {
        var random = new Random(seed);
        for (var length = 0; length <= Longest; length++)
        {
            for (var start = 1; start <= 34; start++)
            {
                var items = Items(length, random);
                ExpectSame($"{new string('[', start)}{items}]", start);
                ExpectSame($"{new string('1', start)}{items}]{new string('1', random.Next(70))}", start);
                ExpectSame($"{new string(',', start)}{items}", start);
                ExpectSame($"{new string('[', start)}{items},],1", start);
            }
        }
    }

    [Fact]
    public void Any_byte_in_the_place_of_another()
    {
        var random = new Random(1);
        foreach (var length in new[] { 1, 15, 31, 32, 33, 63, 64, 65, 97 })
        {
            var text = Encoding.UTF8.GetBytes($"[{Items(length, random)}],");
            for (var at = 1; at < text.Length; at++)
            {
                for (var value = 0; value < 256; value++)
                {
                    var damaged = (byte[])text.Clone();
                    damaged[at] = (byte)value;
                    ExpectSame(damaged, 1);
                }
            }
        }
    }

    [Fact]
    public void Runs_of_digits_across_blocks()
    {
        for (var before = 0; before < 40; before++)
        {
            for (var digits = 1; digits < 80; digits++)
            {
                var first = string.Concat(Enumerable.Repeat("5,", before / 2)) + (before % 2 == 0 ? "" : "55,");
                ExpectSame($"[{first}{new string('9', digits)},1]", 1);
                ExpectSame($"[{first}{new string('9', digits)}]", 1);
                ExpectSame($"[{first}{new string('0', digits)}]", 1);
            }
        }
    }

    [Fact]
    public void Items_are_skipped_and_found_as_one_by_one()
    {
        var random = new Random(1);
        var found = 0;
        for (var round = 0; round < 40_000; round++)
        {
            var text = Encoding.UTF8.GetBytes($"[{Items(random.Next(Longest), random)}]").ToList();
            for (var damage = random.Next(3); damage > 0; damage--)
            {
                text[random.Next(text.Count)] = (byte)"0123456789-,][ .e"[random.Next(17)];
            }

            byte[] array = [.. text];
            var (skipped, fast, plain, wanted) = (0, 0, 0, Wanted(array, random));
            var isRead = CompactArray.TryFind<int, OneByOne>(array, ref plain, wanted, out var isEmpty, out var isThere);
            Assert.Equal(isRead, CompactArray.TrySkip<int, Int32Codec>(array, ref skipped));
            Assert.Equal(isRead, CompactArray.TryFind<int, Int32Codec>(array, ref fast, wanted, out var isEmptyToo, out var isThereToo));
            Assert.Equal((plain, plain), (skipped, fast));
            if (isRead)
            {
                Assert.Equal((isEmpty, isThere), (isEmptyToo, isThereToo));
                found += isThere ? 1 : 0;
            }
        }

        Assert.InRange(found, 2_000, 30_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Other_values_are_not_among_items(long value) => Assert.Equal(0, CompactDigits.Print<long, Int64Codec>(new byte[CompactInteger.MaxLength], value));

    // An item, a part of one, or any other number.
    private static int Wanted(byte[] array, Random random)
    {
        var item = Encoding.UTF8.GetString(array)[1..].Split(',', ']')[0];
        item = item.Length > 1 && random.Next(2) == 0 ? item[..^1] : item;
        return random.Next(4) > 0 && int.TryParse(item, out var number) ? number : random.Next(-20, 20);
    }

    // Mostly items as they should be, so that many arrays are read to their end.
    private static string Items(int length, Random random)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(text.Length > 0 ? "," : "").Append(random.Next(1, (int)Math.Pow(10, random.Next(1, 10))));
        }

        text.Length = length;
        return text.ToString();
    }

    private static void ExpectSame(string text, int start) => ExpectSame(Encoding.UTF8.GetBytes(text), start);

    private static void ExpectSame(byte[] text, int start)
    {
        var (expected, found) = (ItemByItem(text, start), CompactDigits.SkipItems(text, start));
        if (expected != found)
        {
            Assert.Fail($"{Encoding.Latin1.GetString(text)} from {start} ends at {found} instead of {expected}");
        }
    }

    private static int ItemByItem(byte[] text, int start)
    {
        for (var at = start; ; at++)
        {
            var first = at;
            while (at < text.Length && char.IsAsciiDigit((char)text[at]))
            {
                at++;
            }

            if (at - first is < 1 or > 9 || text[first] == '0' || at >= text.Length || text[at] is not ((byte)',' or (byte)']'))
            {
                return -1;
            }

            if (text[at] == ']')
            {
                return at + 1;
            }
        }
    }

    /// <summary>Integers without a way to check many at once.</summary>
    private readonly struct OneByOne : ICompactText<int>
    {
        public static int Scan(ReadOnlySpan<byte> text, int start, out int value) => Int32Codec.Scan(text, start, out value);
    }
}
