using System.Text.Json.Nodes;
using CsCheck;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;

namespace FuseChat.Runtime.Tests.Json;

public sealed class ArrayRewriteTests
{
    private static readonly Gen<List<int>> Items = Gen.Int[-3, 9].List[0, 7];

    [Fact]
    public void Any_array_can_be_made_of_any_other()
        => Gen.Select(Items, Items, Gen.Int).Sample((then, now, seed) =>
        {
            var text = Spell(then, new Random(seed));

            Assert.Equal(now, Values(Rewrite(text, now)));
            Assert.Equal(text, Rewrite(text, then));
        }, iter: 5000);

    [Fact]
    public void Items_that_stay_keep_their_text_whatever_goes_and_comes_around_them()
        => Gen.Select(Gen.Int[0, 99].HashSet[0, 9], Gen.Int[100, 199].List[0, 6], Gen.Int).Sample((then, added, seed) =>
        {
            var random = new Random(seed);
            var text = Spell([.. then], random);
            var kept = then.Where(_ => random.Next(3) > 0).ToArray();
            var now = kept.ToList();
            added.ForEach(item => now.Insert(random.Next(now.Count + 1), item));

            var rewritten = Rewrite(text, now);

            Assert.Equal(now, Values(rewritten));
            Assert.Equal(Raw(text).Where(item => kept.Contains((int)double.Parse(item))), Raw(rewritten).Where(item => double.Parse(item) < 100));

            // Taking out what came in gives what taking out alone gives, but for white space around what went.
            Assert.Equal(Raw(Rewrite(text, kept)), Raw(Rewrite(rewritten, kept)));
        }, iter: 5000);

    [Theory]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 2, 3 }, "[ 2 , 3 ]")]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 1, 3 }, "[ 1 , 3 ]")]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 1, 2 }, "[ 1 , 2 ]")]
    [InlineData("[ 1 , 2 , 3 ]", new int[0], "[ ]")]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 2, 3, 1 }, "[ 2 , 3,1 ]")]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 3, 1, 2 }, "[ 3,1 , 2 ]")]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 9, 8, 1, 2, 3 }, "[ 9,8,1 , 2 , 3 ]")]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 9 }, "[ 9 ]")]
    [InlineData("[ 1 , 2 , 3 ]", new[] { 1, 9, 3 }, "[ 1 , 9 , 3 ]")]
    [InlineData("[ ]", new[] { 1, 2 }, "[ 1,2]")]
    [InlineData("[]", new[] { 1, 2 }, "[1,2]")]
    [InlineData("[\n  1,\n  2\n]", new[] { 1, 2, 3 }, "[\n  1,\n  2,3\n]")]
    [InlineData("[1.0,1e0,1]", new[] { 1, 1 }, "[1.0,1e0]")]
    public void White_space_stays_with_its_items(string text, int[] now, string expected) => Assert.Equal(expected, Rewrite(text, now));

    private static string Rewrite(string text, IEnumerable<int> now)
        => Rewriting.Rewrite<AttributeArray<int>, ArrayCodec<int, Int32Codec>>(text, _ => AttributeArray.Create(now));

    private static string Spell(List<int> items, Random random)
        => items.Count == 0 ? $"[{Rewriting.Space(random)}]" : $"[{string.Join(',', items.Select(item => Rewriting.Odd(item, random)))}]";

    private static IEnumerable<string> Raw(string json) => JsonNode.Parse(json)!.AsArray().Select(item => item!.ToJsonString());

    private static IEnumerable<int> Values(string json) => JsonNode.Parse(json)!.AsArray().Select(item => (int)(double)item!);
}
