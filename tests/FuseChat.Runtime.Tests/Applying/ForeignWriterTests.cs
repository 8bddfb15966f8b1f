using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Time;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>The guarantee DetectAndRepair in every order in which the steps of two writers can happen.</summary>
public sealed class ForeignWriterTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    [Fact]
    public async Task Against_one_who_reads_and_writes_blindly_each_order_ends_as_documented()
    {
        var outcomes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var orders = await Interleavings.WalkAsync(async choose =>
        {
            var schedule = new Schedule();
            await schedule.RunAsync(
                new Dictionary<char, Func<Task>> { ['e'] = () => EngineAsync(schedule, 'e', "mine"), ['f'] = () => BlindAsync(schedule, "theirs") },
                choose);
            outcomes.Add(Order(schedule), Outcome(schedule));
        });

        Assert.Equal(10, orders);
        Assert.Equal(
            [
                "RWrwv: both", "RrWwv: mine", "RrwWvwv: both", "RrwvW: theirs", "rRWwv: mine", "rRwWvwv: both", "rRwvW: theirs",
                "rwRWv: both", "rwRvW: both", "rwvRW: both",
            ],
            outcomes.Select(outcome => $"{outcome.Key}: {outcome.Value}"));
    }

    [Fact]
    public async Task Between_two_engines_a_change_is_lost_only_to_a_write_that_was_read_before_it_and_comes_after_its_verification()
    {
        var lost = 0;
        var orders = await Interleavings.WalkAsync(async choose =>
        {
            var schedule = new Schedule();
            await RunBothAsync(schedule, choose, () => EngineAsync(schedule, 'a', "a"), () => EngineAsync(schedule, 'b', "b"));

            var stored = new Marks(schedule.Text!);
            Assert.Equal((WasOverwrittenUnseen(schedule, 'a') ? 0 : 1, WasOverwrittenUnseen(schedule, 'b') ? 0 : 1), (stored["a"], stored["b"]));
            lost += 2 - stored["a"] - stored["b"];
        });

        Assert.Equal((28, 4), (orders, lost));
    }

    [Fact]
    public async Task Two_engines_that_change_one_value_are_told_the_truth_and_count_nothing_twice()
    {
        var told = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var orders = await Interleavings.WalkAsync(async choose =>
        {
            var schedule = new Schedule();
            var (a, b) = ("", "");
            await RunBothAsync(
                schedule,
                choose,
                async () => a = await ToldAsync(EngineAsync(schedule, 'a', "sum", 1)),
                async () => b = await ToldAsync(EngineAsync(schedule, 'b', "sum", 10)));

            var sum = new Marks(schedule.Text!)["sum"];
            Assert.Contains(sum, new[] { 1, 10, 11 });
            Assert.True(a == "unknown" || sum % 10 == 1 || WasOverwrittenUnseen(schedule, 'a'));
            Assert.True(b == "unknown" || sum / 10 == 1 || WasOverwrittenUnseen(schedule, 'b'));
            told[$"{a}, {b}"] = told.GetValueOrDefault($"{a}, {b}") + 1;
        });

        Assert.Equal(20, orders);
        Assert.Equal(["applied, applied: 8", "applied, unknown: 6", "unknown, applied: 6"], told.Select(pair => $"{pair.Key}: {pair.Value}"));
    }

    [Fact]
    public async Task With_one_lost_answer_anywhere_no_change_counts_twice_and_none_is_lost_that_could_be_kept()
        => await Interleavings.WalkAsync(async choose =>
        {
            var faults = 1;
            var schedule = new Schedule { NextFault = () => faults > 0 && choose(3) is > 0 and var fault ? Spend(ref faults, (Fault)fault) : Fault.None };
            var (a, b) = ("", "");
            await RunBothAsync(
                schedule,
                choose,
                async () => a = await ToldAsync(EngineAsync(schedule, 'a', "a")),
                async () => b = await ToldAsync(EngineAsync(schedule, 'b', "b")));

            var stored = new Marks(schedule.Text!);
            foreach (var (writer, answer) in new[] { ('a', a), ('b', b) })
            {
                var count = stored[$"{writer}"];
                Assert.InRange(count, 0, 1);
                Assert.True(answer switch
                {
                    "applied" => count == 1 || WasOverwrittenUnseen(schedule, writer),
                    "not applied" => count == 0,
                    _ => answer == "unknown",
                });
            }
        });

    private static Fault Spend(ref int faults, Fault fault)
    {
        faults--;
        return fault;
    }

    private static Task RunBothAsync(Schedule schedule, Func<int, int> choose, Func<Task> a, Func<Task> b)
        => schedule.RunAsync(new Dictionary<char, Func<Task>> { ['a'] = a, ['b'] = b }, choose);

    internal static async Task<string> ToldAsync(Task call)
    {
        try
        {
            await call;
            return "applied";
        }
        catch (WriteOutcomeUnknownException)
        {
            return "unknown";
        }
        catch (IOException)
        {
            return "not applied";
        }
    }

    /// <summary>The limit of the guarantee, as documented: the other read before the last write, and wrote after its verification.</summary>
    private static bool WasOverwrittenUnseen(Schedule schedule, char writer)
    {
        var steps = schedule.Steps;
        var written = steps.FindLastIndex(step => step.Writer == writer && step.IsWrite);
        var verified = steps.FindLastIndex(step => step.Writer == writer);
        return Enumerable.Range(0, steps.Count).Any(i =>
            steps[i].Writer != writer && steps[i].IsWrite && i > verified
            && steps.FindLastIndex(i, step => step.Writer != writer && !step.IsWrite) < written);
    }

    private static async Task EngineAsync(Schedule schedule, char writer, string member, int amount = 1)
    {
        await using var engine = new ApplyEngine(
            schedule.StoreOf(writer), new ApplyOptions { Guarantee = ApplyGuarantee.DetectAndRepair }, time: new SkippingTime());
        await engine.ApplyAsync(Channel, new Mark(member, amount));
    }

    private static async Task BlindAsync(Schedule schedule, string member)
    {
        var store = schedule.StoreOf('f');
        var text = await store.ReadAsync(Channel, default);
        await store.WriteAsync(Channel, new Marks(text!).Add(member, 1).ToJson(), default);
    }

    private static string Order(Schedule schedule)
    {
        var written = false;
        return string.Concat(schedule.Steps.Select(step =>
        {
            var name = step.IsWrite ? 'w' : written ? 'v' : 'r';
            written |= step is { IsWrite: true, Writer: 'e' };
            return step.Writer == 'e' ? name : step.IsWrite ? 'W' : 'R';
        }));
    }

    private static string Outcome(Schedule schedule)
    {
        var stored = new Marks(schedule.Text!);
        return (stored["mine"], stored["theirs"]) switch
        {
            (1, 1) => "both",
            (1, 0) => "mine",
            (0, 1) => "theirs",
            var other => $"{other}",
        };
    }
}
