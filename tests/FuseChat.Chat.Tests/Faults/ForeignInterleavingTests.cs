using FuseChat.Chat.Tests.Support;
using FuseChat.Emulator;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ConversationsV1;

namespace FuseChat.Chat.Tests.Faults;

/// <summary>Every order of one sending and one foreign read and write of the channel: the table of the documentation.</summary>
public sealed class ForeignInterleavingTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    // Where the other one reads and writes: before the engine, between its read and its write, before it verifies, after all.
    private const int Before = 0;
    private const int Unwritten = 1;
    private const int Unverified = 2;
    private const int After = 3;

    public static TheoryData<ApplyGuarantee, int, int, bool, bool> Orders => new()
    {
        { ApplyGuarantee.DetectAndRepair, Before, Before, true, true },
        { ApplyGuarantee.DetectAndRepair, Before, Unwritten, false, true },
        { ApplyGuarantee.DetectAndRepair, Before, Unverified, true, true },
        { ApplyGuarantee.DetectAndRepair, Before, After, true, false },
        { ApplyGuarantee.DetectAndRepair, Unwritten, Unwritten, false, true },
        { ApplyGuarantee.DetectAndRepair, Unwritten, Unverified, true, true },
        { ApplyGuarantee.DetectAndRepair, Unwritten, After, true, false },
        { ApplyGuarantee.DetectAndRepair, Unverified, Unverified, true, true },
        { ApplyGuarantee.DetectAndRepair, Unverified, After, true, true },
        { ApplyGuarantee.DetectAndRepair, After, After, true, true },
        { ApplyGuarantee.SingleWriter, Before, Before, false, true },
        { ApplyGuarantee.SingleWriter, Before, Unwritten, false, true },
        { ApplyGuarantee.SingleWriter, Before, Unverified, true, false },
        { ApplyGuarantee.SingleWriter, Before, After, true, false },
        { ApplyGuarantee.SingleWriter, Unwritten, Unwritten, false, true },
        { ApplyGuarantee.SingleWriter, Unwritten, Unverified, true, false },
        { ApplyGuarantee.SingleWriter, Unwritten, After, true, false },
        { ApplyGuarantee.SingleWriter, Unverified, Unverified, true, true },
        { ApplyGuarantee.SingleWriter, Unverified, After, true, true },
        { ApplyGuarantee.SingleWriter, After, After, true, true },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task What_stands_is_what_the_table_says_and_a_repair_makes_the_counters_right(
        ApplyGuarantee guarantee, int reads, int writes, bool isForeignKept, bool isCounted)
    {
        await using var process = new ChatProcess(Emulator, guarantee: guarantee);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        using var unwritten = Emulator.Faults.Hold("POST", "/v2/Services/*/Channels/*");
        using var unverified = Emulator.Faults.Hold("POST", "/v2/Services/*/Channels/*", FaultMoment.AfterCommit);
        var seen = "";

        // Over the other API, whose paths the holds do not strike.
        using var http = new HttpClient();
        var other = new ConversationsV1Client(http, new TwilioOptions
        {
            ConversationsBaseAddress = Emulator.BaseAddress,
            AccountSid = Emulator.AccountSid,
            AuthToken = Emulator.AuthToken,
        });
        await ForeignAsync(Before);
        var send = channel.Messages.SendAsync(One, "One", "Hello");
        await unwritten.StruckAsync();
        await ForeignAsync(Unwritten);
        unwritten.Release();
        await unverified.StruckAsync();
        await ForeignAsync(Unverified);
        unverified.Release();
        await send;
        await ForeignAsync(After);

        Assert.Equal(isForeignKept, Stored(channel.Sid)!.Contains("dark", StringComparison.Ordinal));
        Assert.Equal(isCounted ? 1 : 0, ChannelAttributes.Parse(Stored(channel.Sid)!).UnreadMessages[Two]);

        Assert.Equal(!isCounted, (await channel.RepairAsync()).Changed);
        await AssertCountersAgreeAsync(channel);
        Assert.Equal(isForeignKept, Stored(channel.Sid)!.Contains("dark", StringComparison.Ordinal));

        async Task ForeignAsync(int place)
        {
            if (reads == place)
            {
                seen = Stored(channel.Sid)!;
            }

            if (writes == place)
            {
                var changed = new ConversationUpdate { Attributes = $$"""{{seen[..^1]}},"theme":"dark"}""" };
                await other.Conversations.UpdateAsync(Chat.ServiceSid, channel.Sid, changed);
            }
        }
    }
}
