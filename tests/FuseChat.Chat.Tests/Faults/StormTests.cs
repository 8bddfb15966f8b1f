using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat.Tests.Faults;

/// <summary>
/// Every operation of the system while one call in five fails, by every kind of fault and all mixed, seeded, over loopback HTTP in
/// both dialects. Afterwards Twilio holds what the callers were told, and the counters are those of the messages.
/// </summary>
public sealed class StormTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    private const int Rounds = 5;
    private const int RoundsOfMixed = 2;
    private static readonly UserId[] Talkers = [One, Two, Three, Four];
    private static readonly UserId[] Guests = [new(11), new(12), new(13), new(14)];

    public static TheoryData<TwilioDialect, string, int> Storms
    {
        get
        {
            var (data, seed) = (new TheoryData<TwilioDialect, string, int>(), 1);
            foreach (var kind in FaultKinds.Names)
            {
                data.Add(TwilioDialect.ChatV2, kind, seed += 100);
                data.Add(TwilioDialect.ConversationsV1, kind, seed += 100);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Storms))]
    public async Task After_the_storm_everything_is_as_the_callers_were_told(TwilioDialect dialect, string kind, int seed)
    {
        await using var process = new ChatProcess(
            Emulator, dialect, configure: options => options.Retry.MaxAttempts = kind == FaultKinds.Mixed ? 100 : 8);
        var (log, rounds) = (new StormLog(), kind == FaultKinds.Mixed ? RoundsOfMixed : Rounds);
        Channel channel;
        using (FaultKinds.Storm(Emulator, kind, $"/v*/Services/{Chat.ServiceSid}/**", seed))
        {
            channel = await EnsureAsync(Open(process));
            await Task.WhenAll([RenameAsync(log, channel, rounds), .. Talkers.Select((_, task) => Task.Run(() => LiveAsync(log, channel, task, rounds)))]);
        }

        // The first operation afterwards makes good whatever was cut short.
        await channel.Messages.SendAsync(One, "One", "Calm");

        await AssertToldAsync(log, channel);
        await AssertCountersAgreeAsync(channel);
        Assert.False((await channel.RepairAsync()).Changed);
        Assert.Equal(0, process.Chat.ChannelCount - Doubtful(log));
    }

    private static int Doubtful(StormLog log) => log.Count(Truth.Unknown) > 0 ? 1 : 0;

    /// <summary>Calls until the channel is there and complete; each call with the same key.</summary>
    private static async Task<Channel> EnsureAsync(CompanyChat chat)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await chat.EnsureChannelAsync("storm", One, null, [.. Talkers]);
            }
            catch (Exception error) when (attempt < 20 && error is ChannelIncompleteException or TwilioApiException or HttpRequestException)
            {
                // The next attempt finds what is there.
            }
        }
    }

    private static async Task RenameAsync(StormLog log, Channel channel, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await log.RenameAsync(channel, One, $"name {round}");
        }
    }

    private static async Task LiveAsync(StormLog log, Channel channel, int task, int rounds)
    {
        var (talker, next, guest) = (Talkers[task], Talkers[(task + 1) % Talkers.Length], Guests[task]);
        for (var round = 0; round < rounds; round++)
        {
            var sid = await log.SendAsync(channel, talker, $"{talker} says {round}");
            if (sid is not null)
            {
                await log.ReadAsync(channel, next, sid);
            }

            await log.JoinAsync(channel, One, guest);
            if (round % 2 == task % 2)
            {
                await log.PartAsync(channel, One, guest);
            }
        }
    }

    private async Task AssertToldAsync(StormLog log, Channel channel)
    {
        var messages = await MessagesAtTwilioAsync(channel);
        foreach (var (body, told) in log.Messages)
        {
            var there = messages.Count(message => message.Body == body);
            Assert.True(told switch { Truth.Done => there == 1, Truth.NotDone => there == 0, _ => there <= 1 }, $"{body}: {told}, {there} there");
        }

        Assert.Equal(messages.Length - 1, messages.Count(message => log.Messages.ContainsKey(message.Body!)));
        foreach (var ((sid, reader), told) in log.Readings)
        {
            var isRead = MessageAttributes.Parse(Stored(sid)!).ReadBy[reader];
            Assert.True(told switch { Truth.Done => isRead, Truth.NotDone => !isRead, _ => true }, $"{sid} by {reader}: {told}, {isRead}");
        }

        var document = ChannelAttributes.Parse(Stored(channel.Sid)!);
        Assert.Contains(document.CustomName, log.Names);
        Assert.All(log.Members, entry => Assert.Contains(document.ParticipantIds.Contains(entry.Key), entry.Value));
        Assert.Equal(string.Join(", ", document.ParticipantIds.Order()), await MembersAtTwilioAsync(channel));
        var channels = await Process.Twilio.Channels.ListAsync(Chat.ServiceSid).ToArrayAsync();
        Assert.Equal(channel.Sid, channels.Single().Sid);
    }
}
