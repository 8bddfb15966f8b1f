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
    [InlineData(1000, 40, 3)]
    public async Task Random_mutations_end_in_the_model_s_document_each_caller_gets_its_own_and_few_writes_carry_all(
        int channels, int tasks, int mutations)
    {
        var time = new FakeTimeProvider();
        var latency = new Latency(time);
        var store = new LatentStore(latency);
        await using var engine = new ApplyEngine(store);
        var calls = new Task?[channels * tasks];
        var landed = Array.ConvertAll(calls, _ => new List<(Change, Applied<Marks>)>());
        var alive = new int[channels];
        Array.Fill(alive, tasks);
        for (var i = 0; i < channels; i++)
        {
            store.Texts[Address(i)] = "{}";
        }

        var start = time.GetTimestamp();
        var work = Task.WhenAll(Enumerable.Range(0, calls.Length).Select(call => Task.Run(async () =>
        {
            var random = new Random(call);
            for (var i = 0; i < mutations; i++)
            {
                var change = Change.Random(random);
                var answer = engine.ApplyAsync(Address(call % channels), change);
                Volatile.Write(ref calls[call], answer);
                landed[call].Add((change, await answer));
            }

            Interlocked.Decrement(ref alive[call % channels]);
            Volatile.Write(ref calls[call], null);
        })));
        var started = false;
        await time.RunAsync(LatentStore.CallTime, EverybodyWaits, work);

        var all = channels * tasks * mutations;
        output.WriteLine($"{store.Writes} writes for {all} mutations in {time.GetElapsedTime(start).TotalSeconds:0.00} s of the store's time");
        Assert.InRange(store.Writes, channels, all / 20);
        for (var channel = 0; channel < channels; channel++)
        {
            var model = Change.Replay(Enumerable.Range(0, tasks).SelectMany(task => landed[channel + (task * channels)]));
            Assert.Equal(model.Json, store.Texts[Address(channel)]);
        }

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
