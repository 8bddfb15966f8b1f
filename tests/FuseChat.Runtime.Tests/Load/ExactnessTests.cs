using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Tests.Time;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace FuseChat.Runtime.Tests.Load;

/// <summary>Many callers at a store with 50 milliseconds of latency: nothing is lost, and few writes carry it all.</summary>
public sealed class ExactnessTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 100, 100)]
    [InlineData(1000, 100, 2)]
    public async Task All_mutations_of_all_tasks_are_stored_by_few_writes(int channels, int tasks, int mutations)
    {
        var time = new FakeTimeProvider();
        var latency = new Latency(time);
        var store = new LatentStore(latency);
        await using var engine = new ApplyEngine(store);
        var calls = new Task?[channels * tasks];
        var alive = new int[channels];
        Array.Fill(alive, tasks);
        for (var i = 0; i < channels; i++)
        {
            store.Texts[Address(i)] = new Counter(0).ToJson();
        }

        var start = time.GetTimestamp();
        var work = Task.WhenAll(Enumerable.Range(0, calls.Length).Select(call => Task.Run(async () =>
        {
            for (var i = 0; i < mutations; i++)
            {
                var answer = engine.ApplyAsync(Address(call % channels), new Add(1));
                Volatile.Write(ref calls[call], answer);
                await answer;
            }

            Interlocked.Decrement(ref alive[call % channels]);
            Volatile.Write(ref calls[call], null);
        })));
        var started = false;
        await time.RunAsync(LatentStore.CallTime, EverybodyWaits, work);

        output.WriteLine(
            $"{store.Writes} writes for {channels * tasks * mutations} mutations in {time.GetElapsedTime(start).TotalSeconds:0.00} s of the store's time");
        Assert.All(store.Texts.Values, text => Assert.Equal(new Counter(tasks * mutations).ToJson(), text));
        Assert.InRange(store.Writes, channels, channels * tasks * mutations / 20);

        // Each channel's worker is at the store, and each task waits for an answer that is not there yet.
        bool EverybodyWaits()
        {
            if (latency.Pending != alive.Count(left => left > 0))
            {
                return false;
            }

            started |= calls.All(call => call is not null);
            return started && calls.All(call => call is not { IsCompleted: true });
        }
    }

    private static ResourceAddress Address(int channel) => ResourceAddress.Channel("IS1", $"CH{channel}");
}
