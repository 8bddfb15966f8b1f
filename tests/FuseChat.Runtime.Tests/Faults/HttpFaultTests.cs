using FuseChat.Emulator;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Tests.Faults;

/// <summary>One fault at a time, over loopback HTTP.</summary>
public sealed class HttpFaultTests
{
    private const string AnyChannel = "/v*/Services/*/*/CH*";

    public static TheoryData<string, FaultMoment, TwilioDialect> AllFaults()
    {
        var data = new TheoryData<string, FaultMoment, TwilioDialect>();
        foreach (var effect in new[] { "429", "429 with Retry-After", "500", "502", "503", "503 with Retry-After", "drop", "truncate", "malform" })
        {
            foreach (var moment in new[] { FaultMoment.BeforeCommit, FaultMoment.AfterCommit })
            {
                // Twilio does not carry out what it answers with 429.
                if (!effect.StartsWith("429", StringComparison.Ordinal) || moment == FaultMoment.BeforeCommit)
                {
                    data.Add(effect, moment, TwilioDialect.ChatV2);
                    data.Add(effect, moment, TwilioDialect.ConversationsV1);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(AllFaults))]
    public async Task A_write_struck_twice_is_applied_once(string effect, FaultMoment moment, TwilioDialect dialect)
    {
        await using var twilio = await EmulatedTwilio.StartAsync();
        var channel = await twilio.CreateChannelAsync();
        await using var engine = twilio.Engine(dialect);
        await engine.ApplyAsync(channel, new Add(1));
        var fault = twilio.Emulator.Faults.Add(
            new FaultRule { Method = "POST", Path = AnyChannel, Count = 2, Moment = moment, Effect = Effect(effect) });

        var second = await engine.ApplyAsync(channel, new Add(10));
        var third = await engine.ApplyAsync(channel, new Add(100));

        Assert.Equal((11, 111), (second.Document.Count, third.Document.Count));
        Assert.Equal(new Counter(111), twilio.Stored(channel));
        Assert.Equal(2, fault.Struck);
    }

    [Theory]
    [InlineData(TwilioDialect.ChatV2)]
    [InlineData(TwilioDialect.ConversationsV1)]
    public async Task A_read_struck_by_every_fault_in_turn_is_read_in_the_end(TwilioDialect dialect)
    {
        await using var twilio = await EmulatedTwilio.StartAsync(attempts: 20);
        var channel = await twilio.CreateChannelAsync();
        await using var engine = twilio.Engine(dialect);
        foreach (var effect in new[] { "429", "500", "502", "503", "drop", "truncate", "malform" })
        {
            twilio.Emulator.Faults.Add(new FaultRule { Method = "GET", Path = AnyChannel, Effect = Effect(effect) });
        }

        Assert.Equal(1, (await engine.ApplyAsync(channel, new Add(1))).Document.Count);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit)]
    [InlineData(FaultMoment.AfterCommit)]
    public async Task A_write_that_is_answered_too_late_is_settled_meanwhile(FaultMoment moment)
    {
        await using var twilio = await EmulatedTwilio.StartAsync(timeout: TimeSpan.FromSeconds(1));
        var channel = await twilio.CreateChannelAsync();
        await using var engine = twilio.Engine(TwilioDialect.ChatV2);
        using var hold = twilio.Emulator.Faults.Hold("POST", AnyChannel, moment);

        Assert.Equal(1, (await engine.ApplyAsync(channel, new Add(1))).Document.Count);
        hold.Release();

        Assert.Equal(new Counter(1), twilio.Stored(channel));
    }

    [Fact]
    public async Task A_caller_who_cancels_waits_no_longer_and_the_write_goes_on()
    {
        await using var twilio = await EmulatedTwilio.StartAsync();
        var channel = await twilio.CreateChannelAsync();
        var engine = twilio.Engine(TwilioDialect.ConversationsV1);
        using var hold = twilio.Emulator.Faults.Hold("POST", AnyChannel);
        using var cancellation = new CancellationTokenSource();
        var cancelled = engine.ApplyAsync(channel, new Add(1), cancellation.Token);
        await hold.StruckAsync();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        var other = engine.ApplyAsync(channel, new Add(10));
        hold.Release();
        await engine.DisposeAsync();

        Assert.Equal(11, (await other).Document.Count);
        Assert.Equal(new Counter(11), twilio.Stored(channel));
    }

    [Fact]
    public async Task A_resource_that_is_not_there_is_Twilio_s_own_error()
    {
        await using var twilio = await EmulatedTwilio.StartAsync();
        var channel = await twilio.CreateChannelAsync();
        await using var engine = twilio.Engine(TwilioDialect.ConversationsV1);
        await engine.ApplyAsync(channel, new Add(1));
        await twilio.Chat.Channels.DeleteAsync(twilio.Service, channel.ChannelSid!);

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => engine.ApplyAsync(channel, new Add(1)));

        Assert.Equal(20404, error.Code);
    }

    private static FaultEffect Effect(string name) => name switch
    {
        "429" => FaultEffect.Answer(429),
        "429 with Retry-After" => FaultEffect.Answer(429, retryAfter: TimeSpan.Zero),
        "500" => FaultEffect.Answer(500),
        "502" => FaultEffect.Answer(502, isEmpty: true),
        "503" => FaultEffect.Answer(503),
        "503 with Retry-After" => FaultEffect.Answer(503, retryAfter: TimeSpan.Zero),
        "drop" => FaultEffect.DropConnection,
        "truncate" => FaultEffect.TruncateBody,
        _ => FaultEffect.MalformBody,
    };
}
