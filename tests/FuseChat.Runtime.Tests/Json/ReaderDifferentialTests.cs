using System.Text;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Tests.Json;

public sealed class ReaderDifferentialTests
{
    private const int TextsPerSeed = 50_000;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(4000)]
    public void A_text_is_accepted_exactly_where_System_Text_Json_accepts_it(int seed)
    {
        var texts = new TextSource(seed);
        var accepted = 0;
        for (var index = 0; index < TextsPerSeed; index++)
        {
            var text = texts.Next();
            var expected = Judge.SystemTextJsonAccepts(text);
            accepted += expected ? 1 : 0;
            Assert.True(expected == Judge.Accepts(text), $"Seed {seed}, text {index}, JSON: {expected}: {Encoding.UTF8.GetString(text)} = {Convert.ToHexString(text)}");
        }

        // Both answers are asked for often.
        Assert.InRange(accepted, TextsPerSeed / 10, TextsPerSeed * 9 / 10);
    }

    [Theory]
    [InlineData("[", "", "")]
    [InlineData("{\"a\":", "", "")]
    [InlineData("\"", "\\", "")]
    [InlineData("[", "\"\\\"\",", "1]")]
    [InlineData("", "9", "")]
    [InlineData("0.", "0", "")]
    [InlineData("[", "{},", "[]]")]
    [InlineData("", " ", "")]
    public void Long_texts_take_time_in_proportion(string start, string middle, string end)
    {
        var text = new StringBuilder(start.Length > 0 && middle.Length == 0 ? string.Concat(Enumerable.Repeat(start, 500_000)) : start);
        text.Append(string.Concat(Enumerable.Repeat(middle, 500_000))).Append(end);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());

        // Time that grows with the square of the length would keep this from ending.
        Assert.Equal(Judge.SystemTextJsonAccepts(bytes), Judge.Accepts(bytes));
    }

    [Fact]
    public void A_hundred_thousand_problems_take_time_in_proportion()
    {
        // With a walk from the start for each pointer this would not end for minutes.
        var bytes = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("\"x\"", 100_000))}]");

        var reader = new AttributesReader(bytes);
        Runtime.Json.Codecs.ArrayCodec<int, Runtime.Json.Codecs.Int32Codec>.Read(ref reader);
        var problems = reader.Problems;

        Assert.Equal(100_000, problems.Count);
        Assert.Equal("/99999", problems[^1].Pointer);
    }
}
