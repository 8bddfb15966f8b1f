using FuseChat.Emulator;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Tests.Faults;

/// <summary>Every fault on one call in five each, on reads and writes, with a seed.</summary>
public sealed class StormTests
{
    private const int Tasks = 8;
    private const int Mutations = 10;

    [Theory]
    [InlineData(1, TwilioDialect.ChatV2, ApplyGuarantee.SingleWriter)]
    [InlineData(2, TwilioDialect.ConversationsV1, ApplyGuarantee.SingleWriter)]
    [InlineData(3, TwilioDialect.ConversationsV1, ApplyGuarantee.DetectAndRepair)]
    public async Task With_patience_every_mutation_is_applied_and_the_documents_are_exact(
        int seed, TwilioDialect dialect, ApplyGuarantee guarantee)
    {
        await using var twilio = await EmulatedTwilio.StartAsync(attempts: 100);
        ResourceAddress[] channels = [await twilio.CreateChannelAsync(), await twilio.CreateChannelAsync()];
        Storm(twilio, seed);

        await using (var engine = twilio.Engine(dialect, guarantee))
        {
            await RunAsync(channels, (channel, _) => engine.ApplyAsync(channel, new Add(1)));
        }

        Assert.All(channels, channel => Assert.Equal(new Counter(Tasks * Mutations), twilio.Stored(channel)));
    }

    [Theory]
    [InlineData(4, TwilioDialect.ChatV2)]
    [InlineData(5, TwilioDialect.ConversationsV1)]
    public async Task Without_patience_every_caller_is_told_the_truth(int seed, TwilioDialect dialect)
    {
        await using var twilio = await EmulatedTwilio.StartAsync(attempts: 2);
        ResourceAddress[] channels = [await twilio.CreateChannelAsync(), await twilio.CreateChannelAsync()];
        Storm(twilio, seed);
        var (applied, unknown, failed) = (0, 0, 0);

        await using (var engine = twilio.Engine(dialect))
        {
            await RunAsync(channels, async (channel, _) =>
            {
                try
                {
                    await engine.ApplyAsync(channel, new Add(1));
                    Interlocked.Increment(ref applied);
                }
                catch (WriteOutcomeUnknownException)
                {
                    Interlocked.Increment(ref unknown);
                }
                catch (Exception error) when (error is TwilioApiException or HttpRequestException)
                {
                    Interlocked.Increment(ref failed);
                }
            });
        }

        Assert.Equal(channels.Length * Tasks * Mutations, applied + unknown + failed);
        Assert.InRange(channels.Sum(channel => twilio.Stored(channel).Count), applied, applied + unknown);
        Assert.True(failed > 0);
    }

    private static Task RunAsync(ResourceAddress[] channels, Func<ResourceAddress, int, Task> mutate)
        => Task.WhenAll(Enumerable.Range(0, Tasks * channels.Length).Select(task => Task.Run(async () =>
        {
            for (var i = 0; i < Mutations; i++)
            {
                await mutate(channels[task % channels.Length], i);
            }
        })));

    private static void Storm(EmulatedTwilio twilio, int seed)
    {
        foreach (var (effect, moment) in new[]
        {
            (FaultEffect.Answer(429), FaultMoment.BeforeCommit),
            (FaultEffect.Answer(500), FaultMoment.BeforeCommit),
            (FaultEffect.Answer(503), FaultMoment.AfterCommit),
            (FaultEffect.DropConnection, FaultMoment.BeforeCommit),
            (FaultEffect.DropConnection, FaultMoment.AfterCommit),
            (FaultEffect.TruncateBody, FaultMoment.AfterCommit),
            (FaultEffect.MalformBody, FaultMoment.AfterCommit),
        })
        {
            twilio.Emulator.Faults.Add(
                new FaultRule { Path = "/v*/Services/*/*/CH*", Count = null, Probability = 0.2, Seed = seed++, Moment = moment, Effect = effect });
        }
    }
}
