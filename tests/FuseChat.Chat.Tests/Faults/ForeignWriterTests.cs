using System.Text.Json.Nodes;
using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.Tests.Faults;

/// <summary>Another process reads and writes the channel's whole string, again and again, as users of the SDK do today.</summary>
public sealed class ForeignWriterTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    private const int Rounds = 10;
    private static readonly UserId[] Talkers = [One, Two, Three, Four];

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Counters_can_be_brought_back_and_foreign_members_are_kept(TwilioDialect dialect)
    {
        await using var process = new ChatProcess(Emulator, dialect, ApplyGuarantee.DetectAndRepair);
        var channel = await Open(process).CreateChannelAsync(One, "name", [.. Talkers]);
        using var stop = new CancellationTokenSource();
        var foreign = Task.Run(() => WriteForeignMembersAsync(channel.Sid, stop.Token));

        await Task.WhenAll(Talkers.Select(talker => Task.Run(() => TalkAsync(channel, talker))));
        await stop.CancelAsync();
        var written = await foreign;
        var report = await channel.RepairAsync();

        var document = ChannelAttributes.Parse(Stored(channel.Sid)!);
        Assert.Equal(report.Document, document);
        await AssertCountersAgreeAsync(channel);
        Assert.Equal("1, 2, 3, 4", await MembersAtTwilioAsync(channel));
        Assert.Equal(Talkers, document.ParticipantIds.Order());

        Assert.Equal(written, (int?)JsonNode.Parse(Stored(channel.Sid)!)!["theme"]!["round"]);
    }

    [Fact]
    public async Task A_change_that_is_overwritten_unseen_is_what_a_repair_is_for()
    {
        await using var process = new ChatProcess(Emulator, guarantee: ApplyGuarantee.DetectAndRepair);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        var old = Stored(channel.Sid);

        // R r w v W of the table in the documentation: the other read before the engine wrote, and writes after it has verified.
        await channel.Messages.SendAsync(One, "One", "Hello");
        await WriteAsync(channel.Sid, old!);
        Assert.Equal(0, ChannelAttributes.Parse(Stored(channel.Sid)!).UnreadMessages[Two]);

        Assert.True((await channel.RepairAsync()).Changed);
        await AssertCountersAgreeAsync(channel);
    }

    private static async Task TalkAsync(Channel channel, UserId talker)
    {
        for (var round = 0; round < Rounds; round++)
        {
            try
            {
                var sent = await channel.Messages.SendAsync(talker, "Somebody", "Hello");
                await channel.Messages.ReadAsync(Talkers[round % Talkers.Length], sent.Sid);
            }
            catch (Exception error) when (error is CountersBehindException or WriteConflictException or WriteOutcomeUnknownException)
            {
                // The other one writes so fast that counters cannot be kept or repaired at times; the repair in peace counts them.
            }
        }
    }

    /// <summary>Reads and writes until told to stop; the last round is after that, in peace.</summary>
    private async Task<int> WriteForeignMembersAsync(string sid, CancellationToken stop)
    {
        for (var round = 1; ; round++)
        {
            var isLast = stop.IsCancellationRequested;
            var fetched = await Process.Twilio.Channels.FetchAsync(Chat.ServiceSid, sid, CancellationToken.None);
            await WriteAsync(sid, With(fetched.Attributes!, round));
            if (isLast)
            {
                return round;
            }
        }
    }

    private static string With(string attributes, int round)
    {
        var document = JsonNode.Parse(attributes)!;
        document["theme"] = new JsonObject { ["round"] = round };
        return document.ToJsonString();
    }

    private Task WriteAsync(string sid, string attributes)
        => Process.Twilio.Channels.UpdateAsync(Chat.ServiceSid, sid, new ChatChannelUpdate { Attributes = attributes }, cancellationToken: CancellationToken.None);
}
