using System.Globalization;
using System.Text.Json;
using CsCheck;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;

namespace FuseChat.Runtime.Tests.Json;

public sealed class MapRewriteTests
{
    private static readonly Gen<Dictionary<int, int>> Entries = Gen.Dictionary(Gen.Int[-2, 8], Gen.Int[0, 3])[0, 7];

    private static readonly string[] Unknown = ["\"01\"", "\"\\u0030\\u0030\"", "\"x\"", "\"-0\"", "\"\""];

    [Fact]
    public void Any_map_can_be_made_of_any_other()
        => Gen.Select(Entries, Entries, Gen.Int).Sample((then, now, seed) =>
        {
            var text = Spell(then, new Random(seed));
            var rewritten = Rewrite(text, map => Change(map, now));

            Assert.Equal(now.OrderBy(entry => entry.Key), Values(rewritten).OrderBy(entry => entry.Key));
            Assert.Equal(
                Raw(text).Where(entry => !IsKey(entry.Name) || (now.TryGetValue(Key(entry.Name), out var value) && value == then[Key(entry.Name)])),
                Raw(rewritten).Where(entry => !IsKey(entry.Name) || (then.TryGetValue(Key(entry.Name), out var value) && value == now[Key(entry.Name)])));
            Assert.Equal(text, Rewrite(text, map => Change(map, then)));
            Assert.Equal(text, Rewrite(text, map => Change(Change(map, now), then)));
        }, iter: 5000);

    [Theory]
    [InlineData("""{ "1" : 5.0 , "2":0 }""", 1, null, """{ "2":0 }""")]
    [InlineData("""{ "1" : 5.0 , "2":0 }""", 2, null, """{ "1" : 5.0 }""")]
    [InlineData("""{ "1" : 5.0 , "2":0 }""", 3, 7, """{ "1" : 5.0 , "2":0,"3":7 }""")]
    [InlineData("""{ "1" : 5.0 , "2":0 }""", 1, 6, """{ "1" : 6 , "2":0 }""")]
    [InlineData("""{ "\u0031" : 5.0 }""", 1, 6, """{ "\u0031" : 6 }""")]
    [InlineData("""{ "1" : 5.0 }""", 1, null, "{ }")]
    [InlineData("{ }", 1, 6, """{ "1":6}""")]
    [InlineData("""{"01":{ },"x":[ 1]}""", 1, 6, """{"01":{ },"x":[ 1],"1":6}""")]
    public void White_space_stays_with_its_entries(string text, int key, int? value, string expected)
        => Assert.Equal(expected, Rewrite(text, map => value is { } put ? map.With(key, put) : map.Without(key)));

    [Fact]
    public void A_map_that_did_not_come_from_the_text_is_written_anew()
        => Assert.Equal("""{"2":1}""", Rewrite("""{ "x": 1, "2":1 }""", _ => AttributeMap.Create([KeyValuePair.Create(2, 1)])));

    private static AttributeMap<int, int> Change(AttributeMap<int, int> map, Dictionary<int, int> target)
    {
        map = map.Keys.Except(target.Keys).Aggregate(map, (current, key) => current.Without(key));
        return target.Aggregate(map, (current, entry) => current.With(entry.Key, entry.Value));
    }

    private static string Rewrite(string text, Func<AttributeMap<int, int>, AttributeMap<int, int>> change)
        => Rewriting.Rewrite<AttributeMap<int, int>, MapCodec<int, int, Int32Codec, Int32Codec>>(text, change);

    private static string Spell(Dictionary<int, int> entries, Random random)
    {
        var members = entries.Select(entry => (Name: $"\"{entry.Key.ToString(CultureInfo.InvariantCulture)}\"", Value: Rewriting.Odd(entry.Value, random)))
            .Select(member => (Name: random.Next(4) == 0 ? member.Name.Replace("1", "\\u0031", StringComparison.Ordinal) : member.Name, member.Value))
            .ToList();
        for (var count = random.Next(3); count > 0; count--)
        {
            members.Insert(random.Next(members.Count + 1), (Unknown[random.Next(Unknown.Length)], Rewriting.Space(random) + "{ \"1\": [2 ]}"));
        }

        return $"{{{Rewriting.Space(random)}{string.Join(',', members.Select(member => $"{Rewriting.Space(random)}{member.Name}{Rewriting.Space(random)}:{member.Value}"))}}}";
    }

    private static IEnumerable<(string Name, string Value)> Raw(string json)
        => JsonDocument.Parse(json).RootElement.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetRawText()));

    private static IEnumerable<KeyValuePair<int, int>> Values(string json)
        => JsonDocument.Parse(json).RootElement.EnumerateObject().Where(entry => IsKey(entry.Name)).Select(entry => KeyValuePair.Create(Key(entry.Name), (int)entry.Value.GetDouble()));

    private static bool IsKey(string name) => int.TryParse(name, CultureInfo.InvariantCulture, out var key) && key.ToString(CultureInfo.InvariantCulture) == name;

    private static int Key(string name) => int.Parse(name, CultureInfo.InvariantCulture);
}
