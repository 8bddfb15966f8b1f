using System.Globalization;
using System.Text;
using CsCheck;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Tests.Json;

public sealed class PointerFinderTests
{
    private static readonly string[] Names = ["a", "", "/", "~", "~1", "é", "\"", "]", "{", ",", ":", "\\", "\n"];

    [Fact]
    public void Every_value_of_a_text_is_found()
        => Gen.Int.Sample(seed =>
        {
            var expected = new List<AttributesProblem>();
            var random = new Random(seed);
            var text = new StringBuilder();
            Write(text, random, "", 5, expected);
            var shuffled = expected.ToArray();
            random.Shuffle(shuffled);

            var located = PointerFinder.Locate(Encoding.UTF8.GetBytes(text.ToString()), shuffled.Select(problem => problem with { Pointer = "" }));

            Assert.Equal(expected, located);
        }, iter: 5000);

    [Theory]
    [InlineData("""{"a":1,"b" 2}""", 11, "")]
    [InlineData("""{"a":1,"b""", 9, "")]
    [InlineData("""{"a":{"b":"c\""", 14, "/a/b")]
    [InlineData("""{"a":[[],[{}],"]" x""", 18, "/a/2")]
    [InlineData("""{"a":"b":""", 8, "/a")]
    [InlineData("{} x", 3, "")]
    [InlineData("", 0, "")]
    public void A_break_is_found_at_the_value_around_it(string text, int offset, string pointer)
        => Assert.Equal(pointer, PointerFinder.Locate(Encoding.UTF8.GetBytes(text), [new AttributesProblem("", offset, "x", "y")])[0].Pointer);

    [Fact]
    public void Problems_at_one_place_stay_in_their_order()
    {
        AttributesProblem[] problems = [new("", 1, "a", ""), new("", 0, "b", ""), new("", 1, "c", ""), new("", 0, "d", "")];

        Assert.Equal(["b", "d", "a", "c"], PointerFinder.Locate("[1]"u8, problems).Select(problem => problem.Found));
    }

    /// <summary>Writes a random value, and notes where every value in it begins.</summary>
    private static void Write(StringBuilder text, Random random, string pointer, int depth, List<AttributesProblem> values)
    {
        text.Append(random.Next(4) == 0 ? " " : "");
        values.Add(new AttributesProblem(pointer, Encoding.UTF8.GetByteCount(text.ToString()), "x", "y"));
        var count = random.Next(4);
        switch (depth == 0 ? 2 : random.Next(3))
        {
            case 0:
                text.Append('[');
                for (var index = 0; index < count; index++)
                {
                    text.Append(index == 0 ? "" : ",");
                    Write(text, random, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"), depth - 1, values);
                }

                text.Append(']');
                break;
            case 1:
                text.Append('{');
                for (var index = 0; index < count; index++)
                {
                    var name = Names[random.Next(Names.Length)];
                    text.Append(index == 0 ? "" : " ,").Append(System.Text.Json.JsonSerializer.Serialize(name)).Append(" :");
                    var step = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                    Write(text, random, $"{pointer}/{step}", depth - 1, values);
                }

                text.Append('}');
                break;
            default:
                text.Append(new[] { "1", "true", "\"x\"", "\"],{\\\":\"" }[random.Next(4)]);
                break;
        }
    }
}
