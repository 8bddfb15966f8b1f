using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Time;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class SingleWriterFaultTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    [Theory]
    [InlineData(ApplyGuarantee.SingleWriter)]
    [InlineData(ApplyGuarantee.DetectAndRepair)]
    public async Task With_up_to_three_faults_anywhere_every_caller_is_told_the_truth(ApplyGuarantee guarantee)
    {
        var told = new SortedSet<string>(StringComparer.Ordinal);
        await Interleavings.WalkAsync(async choose =>
        {
            var faults = 3;
            var schedule = new Schedule { NextFault = () => faults > 0 && choose(3) is > 0 and var fault ? Spend(ref faults, (Fault)fault) : Fault.None };
            var answers = new string[3];
            await schedule.RunAsync(
                new Dictionary<char, Func<Task>> { ['e'] = () => MutateAsync(schedule.StoreOf('e'), guarantee, answers) }, _ => 0);

            var stored = new Marks(schedule.Text!);
            for (var i = 0; i < answers.Length; i++)
            {
                told.Add(answers[i]);
                var count = stored[$"m{i}"];
                Assert.True(answers[i] switch
                {
                    "applied" => count == 1,
                    "not applied" => count == 0,
                    _ => count is 0 or 1,
                });
            }
        });

        Assert.Equal(["applied", "not applied", "unknown"], told);
    }

    private static Fault Spend(ref int faults, Fault fault)
    {
        faults--;
        return fault;
    }

    private static async Task MutateAsync(IAttributeStore store, ApplyGuarantee guarantee, string[] answers)
    {
        await using var engine = new ApplyEngine(
            store, new ApplyOptions { Guarantee = guarantee, Retry = { MaxAttempts = 2 } }, time: new SkippingTime());
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = await ForeignWriterTests.ToldAsync(engine.ApplyAsync(Channel, new Mark($"m{i}")));
        }
    }
}
