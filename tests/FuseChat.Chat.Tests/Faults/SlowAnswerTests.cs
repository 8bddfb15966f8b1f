using FuseChat.Chat.Tests.Support;
using FuseChat.Emulator;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat.Tests.Faults;

/// <summary>Twilio does what was asked, and the answer comes after the client has given up, or after the caller has.</summary>
public sealed class SlowAnswerTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task What_is_done_and_not_answered_in_time_is_done_once(TwilioDialect dialect)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var chat = Open(process);
        var (channels, members) = dialect == TwilioDialect.ChatV2 ? ("Channels", "Members") : ("Conversations", "Participants");

        await LateAsync(process, "POST Users", () => chat.CreateUserAsync(One));
        Channel channel = null!;
        await LateAsync(process, $"POST {channels}", async () => channel = await chat.CreateChannelAsync(One, null, [One, Two]));
        await LateAsync(process, $"POST {members}", () => channel.Members.AddAsync(One, Three));
        SentMessage message = null!;
        await LateAsync(process, "POST Messages", async () => message = await channel.Messages.SendAsync(One, "One", "First"));
        await LateAsync(process, $"POST {channels}/{{sid}}", () => channel.Messages.SendAsync(One, "One", "Second"));
        await LateAsync(process, "POST Messages/{sid}", () => channel.Messages.ReadAsync(Two, message.Sid));
        await LateAsync(process, $"DELETE {members}/{{sid}}", () => channel.Members.LeaveAsync(Three));

        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":1}}""", Stored(channel.Sid));
        Assert.Equal(["First", "Second"], (await MessagesAtTwilioAsync(channel)).Select(sent => sent.Body));
        Assert.Equal("1, 2", await MembersAtTwilioAsync(channel));
        await LateAsync(process, $"DELETE {channels}/{{sid}}", () => channel.DeleteAsync(One));
        Assert.Empty(await Process.Twilio.Channels.ListAsync(Chat.ServiceSid).ToArrayAsync());
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task A_channel_whose_maker_stops_waiting_is_completed(TwilioDialect dialect)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        using var cancellation = new CancellationTokenSource();
        var hold = process.Holds.Next(dialect == TwilioDialect.ChatV2 ? "POST Members" : "POST Participants");
        var create = Open(process).EnsureChannelAsync("key", One, null, [One, Two, Three], cancellation.Token);
        await hold.Reached;

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => create);
        hold.Release();
        var channel = await Open(process).EnsureChannelAsync("key", One, null, [One, Two, Three]);

        Assert.Equal("1, 2, 3", await MembersAtTwilioAsync(channel));
        Assert.Single(await Process.Twilio.Channels.ListAsync(Chat.ServiceSid).ToArrayAsync());
    }

    /// <summary>Gives a call up once Twilio has carried it out.</summary>
    private async Task LateAsync(ChatProcess process, string call, Func<Task> operation)
    {
        var resource = call.Split(' ')[1].Split('/')[0];
        using var hold = Emulator.Faults.Hold(
            call.Split(' ')[0], $"/v*/Services/{Chat.ServiceSid}/**/{resource}{(call.Contains('/', StringComparison.Ordinal) ? "/*" : "")}", FaultMoment.AfterCommit);
        var giveUp = process.Impatience.Next(call);
        var done = operation();
        await hold.StruckAsync();
        giveUp.SetResult();
        await done;
    }
}
