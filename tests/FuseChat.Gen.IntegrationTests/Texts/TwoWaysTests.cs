using System.Text;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Gen.IntegrationTests.Models;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Gen.IntegrationTests.Texts;

/// <summary>The record's way and the way from text to text agree on every step and type, in every layout of a text, damaged ones too.</summary>
public sealed class TwoWaysTests
{
    private const int Rounds = 6_000;

    private static readonly string[] Names = ["a", "b", "", "é", "a\"b", "\ud83d\ude00", "1", "ab"];

    [Fact]
    public void Any_step_on_any_text()
    {
        var failed = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var text = Text(random, seed);
            failed += ExpectSame(Mutation(random), text, seed) ? 0 : 1;
        }

        // Damaged texts, and others by far.
        Assert.InRange(failed, Rounds / 20, Rounds / 2);
    }

    [Fact]
    public void Any_length_of_a_text()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var text = Text(new Random(seed), seed * 2);
            for (var length = 0; length <= text.Length; length++)
            {
                var mutation = Mutation(new Random(seed + length));
                ExpectSame(mutation, text[..length], seed);
                ExpectSame(mutation, text[..length] + " }", seed);
                ExpectSame(mutation, text[..length] + "]}", seed);
            }
        }
    }

    /// <summary>Whether both ways give a text, the same to the byte; otherwise both give the same error.</summary>
    private static bool ExpectSame(IMutation<Patches> mutation, string text, int seed)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var (written, error) = Try(() => mutation.Apply(Patches.Parse(text)).ToJson());
        var (patched, otherError) = Try(() => Patches.Apply(mutation, text));
        Assert.Equal((seed, text, mutation.ToString(), written, error), (seed, text, mutation.ToString(), patched, otherError));

        (written, error) = Try(() => Encoding.UTF8.GetString(mutation.Apply(Patches.Parse(utf8)).ToUtf8Json()));
        (patched, otherError) = Try(() => Encoding.UTF8.GetString(Patches.Apply(mutation, utf8)));
        Assert.Equal((seed, text, mutation.ToString(), written, error), (seed, text, mutation.ToString(), patched, otherError));
        return error is null;
    }

    private static (string? Text, string? Error) Try(Func<string> apply)
    {
        try
        {
            return (apply(), null);
        }
        catch (Exception error) when (error is AttributesFormatException or AttributesTooDeepException or MutationRefusedException or OverflowException or ArgumentException)
        {
            return (null, $"{error.GetType().Name} {error.Message}");
        }
    }

    private static string Text(Random random, int seed)
    {
        var spelling = new OddSpelling((seed % 3) switch { 0 => 0, 1 => -seed - 1, _ => seed });
        (string Name, Func<string> Value)[] all =
        [
            ("flags", () => Array(() => random.Next(2) == 0 ? "true" : "false")),
            ("longs", () => Array(Long)),
            ("seats", () => Array(() => spelling.Integer(random.Next(-3, 13)))),
            ("badges", () => Array(Name)),
            ("rows", () => Array(() => Array(Name))),
            ("groups", () => Array(() => Map(Name, Long))),
            ("byName", () => Map(Name, Long)),
            ("bySeat", () => Map(() => $"\"{random.Next(-3, 13)}\"", Name)),
            ("byBadge", () => Map(Name, () => "true")),
            ("byNumber", () => Map(() => $"\"{Long()}\"", () => random.Next(3) == 0 ? "2147483647" : spelling.Integer(random.Next(100)))),
            ("lists", () => Map(Name, () => Array(Long))),
        ];
        (string, string)[] members = [("count", Long()), ("few", spelling.Integer(random.Next(-5, 10))), ("names", Array(Name)), .. all.Where(_ => random.Next(3) > 0).Select(member => (member.Name, member.Value()))];
        var text = spelling.Text(spelling.Object(spelling.Strew(spelling.Shuffle(members), "new", "names ", "Count", "by\"Name")));
        return random.Next(5) > 0 ? text : Damaged(random, text);

        string Name() => spelling.String(Names[random.Next(Names.Length)]);

        string Long() => random.Next(8) switch { 0 => "9223372036854775807", 1 => "-9223372036854775808", 2 => "1234567890123", _ => spelling.Integer(random.Next(-2, 12)) };

        string Array(Func<string> item) => spelling.Array(Enumerable.Range(0, Count()).Select(_ => item()).ToArray());

        string Map(Func<string> key, Func<string> value) => $"{{{string.Join(',', Enumerable.Range(0, Count()).Select(_ => key()).Distinct().Select(name => name + ":" + value()))}}}";

        int Count() => random.Next(12) == 0 ? random.Next(40) : random.Next(4);
    }

    private static string Damaged(Random random, string text)
    {
        const string Signs = "\"\\,:{}[] 019-.e\u0001é\ud800\n";
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, Signs[random.Next(Signs.Length)].ToString()),
            _ => text.Remove(at, 1).Insert(at, Signs[random.Next(Signs.Length)].ToString()),
        };
    }

    private static IMutation<Patches> Mutation(Random random)
    {
        var name = Names[random.Next(Names.Length)];
        var number = random.Next(5) switch { 0 => long.MaxValue, 1 => long.MinValue, _ => random.Next(-2, 12) };
        var seat = random.Next(20) == 0 ? default : new Seat(random.Next(-3, 13));
        var isTrue = random.Next(2) == 0;
        return random.Next(30) switch
        {
            0 => Patches.Mutations.Counted(),
            1 => Patches.Mutations.Fewer(),
            2 => Patches.Mutations.Named(name),
            3 => Patches.Mutations.Unnamed(name),
            4 => Patches.Mutations.Flagged(isTrue),
            5 => Patches.Mutations.Unflagged(isTrue),
            6 => Patches.Mutations.Lengthened(number),
            7 => Patches.Mutations.Shortened(number),
            8 => Patches.Mutations.Seated(seat),
            9 => Patches.Mutations.Risen(seat),
            10 => Patches.Mutations.Pinned(new(name)),
            11 => Patches.Mutations.Unpinned(new(name)),
            12 => Patches.Mutations.RowAdded(isTrue ? [name] : []),
            13 => Patches.Mutations.RowRemoved(isTrue ? [name] : []),
            14 => Patches.Mutations.Grouped(isTrue ? AttributeMap<string, long>.Empty : AttributeMap<string, long>.Empty.With(name, number)),
            15 => Patches.Mutations.Put(name, number),
            16 => Patches.Mutations.PutIfAbsent(name, number),
            17 => Patches.Mutations.Set(name, number),
            18 => Patches.Mutations.SetWhenOne(name, number),
            19 => Patches.Mutations.Deleted(name),
            20 => Patches.Mutations.CountedAt(name),
            21 => Patches.Mutations.AllCounted(),
            22 => Patches.Mutations.OthersCounted(name),
            23 => Patches.Mutations.NumbersCounted(number),
            24 => Patches.Mutations.NumberPut(number, random.Next(100)),
            25 => Patches.Mutations.SeatPut(seat, name),
            26 => Patches.Mutations.BadgeSet(new(name), isTrue),
            27 => Patches.Mutations.ListPut(name, isTrue ? [number] : []),
            28 => Patches.Mutations.ListDeleted(name),
            _ => FuseChat.Runtime.Mutations.Mutation.Combine(Patches.Mutations.Named(name), Patches.Mutations.Put(name, number)),
        };
    }
}
