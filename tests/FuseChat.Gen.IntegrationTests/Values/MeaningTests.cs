using System.Text;
using System.Text.Json;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Gen.IntegrationTests.Models;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Gen.IntegrationTests.Values;

/// <summary>Steps that look for a value ask what values mean, with System.Text.Json as the judge; what stays, stays as it is spelt.</summary>
public sealed class MeaningTests
{
    private const int Rounds = 3000;

    [Fact]
    public void Equality_of_values_is_that_of_their_spelling()
    {
        Assert.NotEqual(AttributeValue.Parse("1"), AttributeValue.Parse("1.0"));
        Assert.NotEqual(Bag.Parse("""{"list":[1]}"""), Bag.Parse("""{"list":[1.0]}"""));
        Assert.NotSame(Bag.Parse("""{"byName":{"a":1}}"""), Bag.Parse("""{"byName":{"a":1}}""").DoneWhenOne("a", AttributeValue.Parse("1.0")));
    }

    [Fact]
    public void An_item_that_is_there_is_not_inserted_and_all_that_mean_it_are_removed()
        => Each((spelling, items, item) =>
        {
            var distinct = Distinct(items);
            var set = Text(spelling, "set", distinct);
            Expect(Bag.Mutations.Added(Value(item)), set, "set", distinct.Exists(other => AreSame(other, item)) ? distinct : [.. distinct, item]);

            var list = Text(spelling, "list", items);
            Expect(Bag.Mutations.Unlisted(Value(item)), list, "list", [.. items.Where(other => !AreSame(other, item))]);
            Expect(Bag.Mutations.Listed(Value(item)), list, "list", [.. items, item]);
            Expect(Bag.Mutations.Replaced([.. items.Select(Value)]), set, "set", distinct);
        });

    [Fact]
    public void Arrays_of_arrays()
        => Each((spelling, items, item) =>
        {
            string[] rows = [.. items.Select(each => spelling.Array([each]))];
            var distinct = Distinct(rows);
            var text = Text(spelling, "rows", distinct);
            var row = $"[{item}]";
            AttributeArray<AttributeValue> argument = [Value(item)];
            Expect(Bag.Mutations.RowRemoved(argument), text, "rows", [.. distinct.Where(other => !AreSame(other, row))]);
            Expect(Bag.Mutations.RowAdded(argument), text, "rows", distinct.Exists(other => AreSame(other, row)) ? distinct : [.. distinct, row]);
        });

    [Fact]
    public void Arrays_of_objects_with_members_of_any_kind_and_unknown_ones()
        => Each((spelling, items, item) =>
        {
            string Card(string value) => spelling.Object(spelling.Shuffle([("b", value), ("x", value), ("a", spelling.Integer(10))]));
            var distinct = Distinct([.. items.Select(Card)]);
            var text = Text(spelling, "cards", distinct);
            var card = Card(item);
            var argument = JsonSerializer.Deserialize<Bag.CardsItem>(card)!;
            Expect(Bag.Mutations.CardRemoved(argument), text, "cards", [.. distinct.Where(other => !AreSame(other, card))]);
            Expect(Bag.Mutations.CardAdded(argument), text, "cards", distinct.Exists(other => AreSame(other, card)) ? distinct : [.. distinct, card]);
        });

    [Fact]
    public void Guards()
        => Each((spelling, items, item) =>
        {
            const string Object = """{"a":[1],"b":"\u00e9"}""";
            var before = items.Length > 0 ? items[0] : spelling.Integer(1);
            var text = spelling.Text(spelling.Object([("byName", spelling.Object([("k", before)]))]));
            foreach (var (mutation, guard) in new[] { (Bag.Mutations.DoneWhenOne("k", Value(item)), "1"), (Bag.Mutations.DoneWhenObject("k", Value(item)), Object) })
            {
                Expect(mutation, text, "byName", [AreSame(before, guard) ? item : before]);
            }
        });

    [Fact]
    public void Objects_too_deep_to_be_written_are_in_no_array_and_said_to_be_too_deep()
    {
        var deepest = AttributeValue.Parse(new string('[', 64) + new string(']', 64));
        var bag = Bag.Parse("""{"cards":[{"b":[[]]}]}""");

        Assert.Same(bag, bag.CardRemoved(new() { B = deepest }));
        Assert.Equal("/cards/1/b" + string.Concat(Enumerable.Repeat("/0", 61)), Assert.Throws<AttributesTooDeepException>(() => bag.CardAdded(new() { B = deepest }).ToJson()).Pointer);
    }

    private static void Each(Action<OddSpelling, string[], string> check)
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            var spelling = new OddSpelling(seed);
            check(spelling, [.. Enumerable.Range(0, random.Next(5)).Select(_ => Any(random, spelling, 0))], Any(random, spelling, 0));
        }
    }

    // Few different values, each in many spellings.
    private static string Any(Random random, OddSpelling spelling, int depth) => random.Next(depth > 1 ? 5 : 9) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => spelling.Integer(random.Next(2)),
        3 => spelling.Integer(10),
        4 => spelling.String(random.Next(2) == 0 ? "é" : "a\n\ud83d\ude00"),
        5 => spelling.Array([]),
        6 => spelling.Array([Any(random, spelling, depth + 1)]),
        7 => spelling.Object(spelling.Shuffle([("b", Any(random, spelling, depth + 1)), ("a", Any(random, spelling, depth + 1))])),
        _ => spelling.Object(spelling.Shuffle([("b", spelling.String("é")), ("a", spelling.Array([spelling.Integer(1)]))])),
    };

    private static string Text(OddSpelling spelling, string member, IEnumerable<string> items)
        => spelling.Text(spelling.Object([(member, spelling.Array(items))]));

    private static AttributeValue Value(string json) => AttributeValue.Parse(json);

    private static bool AreSame(string left, string right) => JsonElement.DeepEquals(JsonElement.Parse(left), JsonElement.Parse(right));

    private static List<string> Distinct(string[] items)
    {
        var distinct = new List<string>();
        foreach (var item in items)
        {
            if (!distinct.Exists(other => AreSame(other, item)))
            {
                distinct.Add(item);
            }
        }

        return distinct;
    }

    /// <summary>Both ways give the same text, in which those items stand, spelt as they were; what is new and typed is spelt in its own way.</summary>
    private static void Expect(IMutation<Bag> mutation, string text, string member, IReadOnlyList<string> items)
    {
        var written = mutation.Apply(Bag.Parse(text)).ToJson();

        Assert.Equal(written, Bag.Apply(mutation, text));
        Assert.Equal(written, Encoding.UTF8.GetString(Bag.Apply(mutation, Encoding.UTF8.GetBytes(text))));
        Assert.Empty(Bag.Parse(written).Validate());
        var found = JsonElement.Parse(written).GetProperty(member);
        var texts = found.ValueKind == JsonValueKind.Array ? found.EnumerateArray().Select(item => item.GetRawText()).ToArray() : [found.GetProperty("k").GetRawText()];
        Assert.Equal(items.Count, texts.Length);
        Assert.All(items, (item, index) => Assert.True(item == texts[index] || (index == items.Count - 1 && AreSame(item, texts[index])), text));
    }
}
