using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.Tests.Repair;

public sealed class RepairTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Counters_become_the_messages_truth_and_members_those_of_the_document(TwilioDialect dialect)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var channel = await Open(process).CreateChannelAsync(One, "name", [One, Two, Three]);
        var message = await channel.Messages.SendAsync(One, "One", "Hello");
        await channel.Messages.ReadAsync(Two, message.Sid);
        await channel.Messages.SendAsync(Two, "Two", "Hello");
        var right = Stored(channel.Sid);
        await WriteAsync(channel, """{"participant_ids":[1,2,3],"unread_messages":{"1":7,"3":0,"4":2},"custom_name":"name"}""");
        await PartAsync(channel, Three);
        await JoinAsync(channel, Four);
        await Process.Twilio.Members.CreateAsync(Chat.ServiceSid, channel.Sid, new ChatMemberCreation { Identity = "somebody else" });

        var report = await Open(process).RepairChannelAsync(channel.Sid);

        Assert.Equal("""{"participant_ids":[1,2,3],"unread_messages":{"1":1,"3":2,"2":0},"custom_name":"name"}""", Stored(channel.Sid));
        Assert.Equal(ChannelAttributes.Parse(right!), report.Document);
        Assert.Equal(([Three], [Four]), ((AttributeArray<UserId>, AttributeArray<UserId>))(report.Joined, report.Removed));
        Assert.Equal((2, 0, true, true), (report.Messages, report.Skipped, report.IsQuiet, report.Changed));
        Assert.Equal(4, (await Process.Twilio.Members.ListAsync(Chat.ServiceSid, channel.Sid).ToArrayAsync()).Length);
        Assert.Equal("1, 2, 3", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task What_is_right_is_left_alone()
    {
        var channel = await CreateAsync(One, Two);
        await channel.Messages.SendAsync(One, "One", "Hello");

        var calls = await CallsOfAsync(async () => Assert.False((await channel.RepairAsync()).Changed));

        Assert.All(calls, call => Assert.StartsWith("GET ", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Messages_of_others_count_for_nobody_and_are_reported()
    {
        var channel = await CreateAsync(One, Two);
        await Process.Twilio.Messages.CreateAsync(Chat.ServiceSid, channel.Sid, new ChatMessageCreation { Body = "From the console" });

        var report = await channel.RepairAsync();

        Assert.Equal((1, 1, false), (report.Messages, report.Skipped, report.Changed));
    }

    [Theory]
    [InlineData(TwilioDialect.ChatV2, 10_000)]
    [InlineData(TwilioDialect.ConversationsV1, 300)]
    public async Task Ten_thousand_messages_take_a_call_for_each_hundred_and_one_write(TwilioDialect dialect, int count)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        var attributes = MessageAttributes.Created(One, "One", [One, Two]).ToJson();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, cancellation) =>
            await Process.Twilio.Messages.CreateAsync(Chat.ServiceSid, channel.Sid, new ChatMessageCreation { Attributes = attributes }, cancellationToken: cancellation));
        var progress = new RecordedProgress();

        RepairReport report = null!;
        var calls = await CallsOfAsync(async () => report = await channel.RepairAsync(progress));

        Assert.Equal(count, report.Document.UnreadMessages[Two]);
        Assert.Equal(Enumerable.Range(1, count / 100).Select(page => page * 100).Append(count), progress.Messages);
        Assert.Equal(1, calls.Count(call => call == "POST Channels/{sid}" || call == "POST Conversations/{sid}"));

        // One read of the channel, one of its members, the pages, and a last look for newer messages.
        Assert.InRange(calls.Length, count / 100, (count / 100) + 5);
    }

    [Fact]
    public async Task A_repair_has_the_channel_to_itself()
    {
        var channel = await CreateAsync(One, Two);
        await channel.Messages.SendAsync(One, "One", "Hello");
        await WriteAsync(channel, """{"participant_ids":[1,2],"unread_messages":{"1":5,"2":5}}""");
        var hold = Process.Holds.Next("GET Messages");
        var repair = channel.RepairAsync();
        await hold.Reached;
        var begun = Process.Holds.Begun;

        var send = channel.Messages.SendAsync(Two, "Two", "Hello");

        Assert.Equal(begun, Process.Holds.Begun);
        hold.Release();
        await Task.WhenAll(repair, send);
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":1,"2":1}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task A_message_that_another_process_sends_meanwhile_is_counted_too()
    {
        await using var other = new ChatProcess(Emulator, guarantee: ApplyGuarantee.DetectAndRepair);
        var channel = await CreateAsync(One, Two);
        await channel.Messages.SendAsync(One, "One", "Hello");
        var there = await Open(other).FetchChannelAsync(Two, channel.Sid);
        var hold = Process.Holds.Next("GET Messages");
        var repair = channel.RepairAsync();
        await hold.Reached;
        await there.Messages.SendAsync(Two, "Two", "Meanwhile");
        hold.Release();

        var report = await repair;

        Assert.Equal((2, true), (report.Messages, report.IsQuiet));
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":1,"2":1}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task A_repair_that_is_given_up_can_be_called_again()
    {
        var channel = await CreateAsync(One, Two);
        await channel.Messages.SendAsync(One, "One", "Hello");
        await WriteAsync(channel, """{"participant_ids":[1,2],"unread_messages":{"1":5,"2":5}}""");
        using var cancellation = new CancellationTokenSource();
        var hold = Process.Holds.Next("GET Messages");
        var repair = channel.RepairAsync(cancellationToken: cancellation.Token);
        await hold.Reached;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => repair);

        await channel.RepairAsync();

        await AssertCountersAgreeAsync(channel);
        Assert.Equal(0, Process.Chat.ChannelCount);
    }

    [Fact]
    public async Task A_channel_without_a_document_cannot_be_repaired()
    {
        var channel = await CreateAsync(One);
        await WriteAsync(channel, "{}");

        await Assert.ThrowsAsync<NoDocumentException>(() => channel.RepairAsync());
    }

    private Task WriteAsync(Channel channel, string attributes)
        => Process.Twilio.Channels.UpdateAsync(Chat.ServiceSid, channel.Sid, new ChatChannelUpdate { Attributes = attributes });

    private Task JoinAsync(Channel channel, UserId user) => Process.Twilio.Members.CreateAsync(
        Chat.ServiceSid, channel.Sid, new ChatMemberCreation { Identity = Chat.IdentityOf(user).ToString() });

    private Task PartAsync(Channel channel, UserId user)
        => Process.Twilio.Members.DeleteAsync(Chat.ServiceSid, channel.Sid, Chat.IdentityOf(user).ToString());

    private sealed class RecordedProgress : IProgress<RepairProgress>
    {
        public List<int> Messages { get; } = [];

        public void Report(RepairProgress value) => Messages.Add(value.Messages);
    }
}
