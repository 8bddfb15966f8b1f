using System.Collections.Concurrent;
using FuseChat.Emulator;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Tests.Time;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace FuseChat.Runtime.Tests.Load;

/// <summary>Sending as fast as one channel takes, counters included, against an emulator that refuses what is too fast.</summary>
public sealed class SustainedRateTests(ITestOutputHelper output)
{
    private const int Senders = 80;
    private const int Messages = 1600;

    [Fact]
    public async Task A_channel_takes_28_messages_a_second_with_exact_counters_and_no_429()
    {
        var time = new FakeTimeProvider();
        await using var emulator = await TwilioEmulator.StartAsync(
            new TwilioEmulatorOptions { TimeProvider = time, RateLimits = new RateLimitOptions() });
        var latency = new Latency(time);
        using var network = new SlowTwilio(latency, seed: 7);
        using var http = new HttpClient(network) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new TwilioOptions
        {
            BaseAddress = emulator.BaseAddress,
            AccountSid = emulator.AccountSid,
            AuthToken = emulator.AuthToken,
            Retry = { MaxAttempts = 1 },
        };
        var budget = new ActionBudget(options.Budget, time);
        var client = new ChatV2Client(http, options, time, budget);
        var channel = await time.RunAsync(Step, () => latency.Pending == 1, CreateChannelAsync(client));
        await using var engine = new ApplyEngine(new ChatV2AttributeStore(client), time: time);

        // A sender waits for a message, or for a write that carries all who wait for one.
        var calls = new Task?[Senders];
        var counting = new bool[Senders];
        var sent = new ConcurrentBag<TimeSpan>();
        var left = Messages;
        var start = time.GetTimestamp();
        var work = Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                Volatile.Write(ref counting[sender], false);
                var message = client.Messages.CreateAsync(channel.ServiceSid, channel.ChannelSid!, new ChatMessageCreation { Body = "hello" });
                Volatile.Write(ref calls[sender], message);
                await message;
                sent.Add(time.GetElapsedTime(start));

                Volatile.Write(ref counting[sender], true);
                var count = engine.ApplyAsync(channel, new Add(1));
                Volatile.Write(ref calls[sender], count);
                await count;
            }

            Volatile.Write(ref calls[sender], null);
        })));
        await time.RunAsync(Step, EverybodyWaits, work);

        Assert.Equal(new Counter(Messages), Counter.Parse(emulator.FindAttributes(channel.ChannelSid!)!));
        Assert.Equal(Messages, sent.Count);
        Assert.DoesNotContain(emulator.Requests, request => request.Status == 429);
        var rate = RateOfWholeCycles([.. sent.Order()]);
        output.WriteLine($"{rate:0.00} messages a second after the first window; {emulator.Requests.Count} requests for {Messages} messages");
        Assert.InRange(rate, 28, 30);

        bool EverybodyWaits()
        {
            var all = calls.Select((call, i) => (Call: call, IsCount: counting[i])).Where(call => call.Call is not null).ToArray();
            var writers = all.Any(call => call.IsCount) ? 1 : 0;
            return network.AtServer == 0
                && latency.Pending + budget.WaitingCount == all.Count(call => !call.IsCount) + writers
                && all.All(call => !call.Call!.IsCompleted);
        }
    }

    /// <summary>Messages a second. They come in bursts, one for each window, so that only from burst to burst time and messages fit.</summary>
    private static double RateOfWholeCycles(TimeSpan[] sent)
    {
        var bursts = Enumerable.Range(1, sent.Length - 1).Where(i => sent[i] - sent[i - 1] > TimeSpan.FromSeconds(1)).ToArray();
        return (bursts[^1] - bursts[0]) / (sent[bursts[^1]] - sent[bursts[0]]).TotalSeconds;
    }

    private static TimeSpan Step => TimeSpan.FromMilliseconds(10);

    private static async Task<ResourceAddress> CreateChannelAsync(ChatV2Client client)
    {
        var service = await client.Services.CreateAsync("Contoso's chat service");
        var channel = await client.Channels.CreateAsync(service.Sid, new ChatChannelCreation { Attributes = new Counter(0).ToJson() });
        return ResourceAddress.Channel(service.Sid, channel.Sid);
    }
}
