using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Tests.Json;

public sealed class WriterTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 60].Select(characters => new string(characters)),
        Gen.Char['\0', '\u0100'].Array[0, 60].Select(characters => new string(characters)),
        Gen.Char['\uD700', '\uE0FF'].Array[0, 20].Select(characters => new string(characters)),
        Gen.Int[0x10000, 0x10FFFF].Array[0, 10].Select(runes => string.Concat(runes.Select(char.ConvertFromUtf32))),
        Gen.Char['\0', '\u00FF'].Array[300, 900].Select(characters => new string(characters)));

    [Fact]
    public void Strings_read_back_equal()
        => Text.Sample(value =>
        {
            var written = Written(value);
            var reader = new AttributesReader(written);

            Assert.Equal(value, reader.ReadString());
            Assert.False(reader.HasProblems);
            Assert.True(Judge.SystemTextJsonAccepts(written));
            if (IsText(value))
            {
                Assert.Equal(value, JsonSerializer.Deserialize<string>(written));
            }
        }, iter: 5000);

    [Fact]
    public void Only_what_JSON_requires_is_escaped()
    {
        Assert.Equal("\"é😀\u007F\u2028/'<>&\uFFFF\"", Encoding.UTF8.GetString(Written("é😀\u007F\u2028/'<>&\uFFFF")));
        Assert.Equal("""
            "\"\\\b\f\n\r\t\u0000\u001f"
            """, Encoding.UTF8.GetString(Written("\"\\\b\f\n\r\t\0\u001F")));
        Assert.Equal("""
            "\udc00a\ud800\ud83d😀\ud800"
            """, Encoding.UTF8.GetString(Written("\uDC00a\uD800\uD83D😀\uD800")));
    }

    [Fact]
    public void Numbers_read_back_equal()
        => Gen.Select(Gen.Double, Gen.Long).Sample((number, integer) =>
        {
            var writer = new AttributesWriter(1);
            try
            {
                writer.Raw((byte)'[');
                writer.Integer(integer);
                writer.Raw(","u8);
                writer.Double(double.IsFinite(number) ? number : 0);
                writer.Raw((byte)']');

                var root = JsonDocument.Parse(writer.Written.ToArray()).RootElement;
                Assert.Equal(integer, root[0].GetInt64());
                Assert.Equal(double.IsFinite(number) ? number : 0, root[1].GetDouble());
                Assert.Equal(integer.ToString(CultureInfo.InvariantCulture), root[0].GetRawText());
            }
            finally
            {
                writer.Dispose();
            }
        }, iter: 5000);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_refused(double value)
        => Assert.Throws<ArgumentException>(() =>
        {
            var writer = new AttributesWriter(1);
            try
            {
                writer.Double(value);
            }
            finally
            {
                writer.Dispose();
            }
        });

    private static bool IsText(string value) => value.EnumerateRunes().All(rune => rune != Rune.ReplacementChar) || !value.Any(char.IsSurrogate);

    private static byte[] Written(string value)
    {
        var writer = new AttributesWriter(1);
        try
        {
            writer.String(value);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
