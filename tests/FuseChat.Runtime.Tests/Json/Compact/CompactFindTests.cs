using System.Globalization;
using System.Text;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Tests.Json.Compact;

/// <summary>Keys told apart by their text against the same keys told apart by their value.</summary>
public sealed class CompactFindTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public void Entries_are_found_as_by_value(int seed)
    {
        var random = new Random(seed);
        var (read, found) = (0, 0);
        for (var round = 0; round < 30_000; round++)
        {
            var keys = Enumerable.Range(0, random.Next(24)).Select(_ => Key(random)).ToArray();
            var text = Encoding.UTF8.GetBytes($"{{{string.Join(',', keys.Select(key => $"\"{key}\":{random.Next(200)}"))}}}{new string(' ', random.Next(9))}");
            for (var damage = random.Next(-2, 3); damage > 0; damage--)
            {
                text[random.Next(1, text.Length)] = (byte)"0123456789-,}:\" .e"[random.Next(18)];
            }

            var wanted = random.Next(3) > 0 && keys.Length > 0 ? keys[random.Next(keys.Length)] : Key(random);
            var (plain, fast) = (0, 0);
            var expected = CompactMap.TryFind<int, int, ByValue, Int32Codec>(text, ref plain, int.Parse(wanted, CultureInfo.InvariantCulture), out var expectedEntry);
            var isRead = CompactMap.TryFind<int, int, Int32Codec, Int32Codec>(text, ref fast, int.Parse(wanted, CultureInfo.InvariantCulture), out var entry);

            Assert.True(expected == isRead && plain == fast && (!isRead || expectedEntry.Equals(entry)), $"{wanted} in {Encoding.Latin1.GetString(text)}");
            read += isRead ? 1 : 0;
            found += isRead && entry.IsThere ? 1 : 0;
        }

        Assert.InRange(read, 8_000, 25_000);
        Assert.InRange(found, 4_000, 20_000);
    }

    [Fact]
    public void Texts_are_one_to_seven_digits_before_anything()
    {
        foreach (var digits in new[] { "1", "10", "999", "1234", "54321", "100000", "9999999" })
        {
            Assert.Equal(digits.Length, DigitsText.Scan(Encoding.UTF8.GetBytes(digits), 0, out var alone));
            Assert.Equal(alone, DigitsText.Of<int, Int32Codec>(int.Parse(digits, CultureInfo.InvariantCulture)));
            for (var next = 0; next < 256; next++)
            {
                byte[] text = [(byte)'7', .. Encoding.UTF8.GetBytes(digits), (byte)next, .. "12345678"u8];
                if (char.IsAsciiDigit((char)next))
                {
                    Assert.True(DigitsText.Scan(text, 1, out var longer) < 0 || longer != alone);
                    continue;
                }

                Assert.Equal(digits.Length + 1, DigitsText.Scan(text, 1, out var value));
                Assert.Equal(alone, value);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("01")]
    [InlineData("-1")]
    [InlineData("12345678")]
    [InlineData("x1")]
    public void Other_texts_are_none(string text)
    {
        Assert.Equal(-1, DigitsText.Scan(Encoding.UTF8.GetBytes(text), 0, out _));
        Assert.Equal(-1, DigitsText.Scan(Encoding.UTF8.GetBytes(text + "\":1,        "), 0, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(12345678)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Other_values_have_no_text(int value) => Assert.Equal(0UL, DigitsText.Of<int, Int32Codec>(value));

    // Mostly few different keys, so that they repeat now and then.
    private static string Key(Random random)
        => (random.Next(20) switch
        {
            0 => random.Next(-3, 3),
            1 => random.Next(10_000_000, int.MaxValue),
            _ => random.Next(1, (int)Math.Pow(10, random.Next(2, 8))),
        }).ToString(CultureInfo.InvariantCulture);

    /// <summary>Integers of which only the value is known.</summary>
    private readonly struct ByValue : ICompactText<int>
    {
        public static int Scan(ReadOnlySpan<byte> text, int start, out int value) => Int32Codec.Scan(text, start, out value);
    }
}
