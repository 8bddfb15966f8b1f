using FuseChat.Chat.Tests.Support;
using FuseChat.Emulator;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat.Tests.Sending;

/// <summary>A message whose answer is lost: sent once, counted once, and its sender told the truth.</summary>
public sealed class LostAnswerTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    public static TheoryData<TwilioDialect, string> Answers
    {
        get
        {
            var data = new TheoryData<TwilioDialect, string>();
            foreach (var dialect in new[] { TwilioDialect.ChatV2, TwilioDialect.ConversationsV1 })
            {
                foreach (var name in Effects.Keys)
                {
                    data.Add(dialect, name);
                }
            }

            return data;
        }
    }

    private static Dictionary<string, FaultEffect> Effects { get; } = new()
    {
        ["500"] = FaultEffect.Answer(500),
        ["502"] = FaultEffect.Answer(502, isEmpty: true),
        ["503"] = FaultEffect.Answer(503),
        ["drop"] = FaultEffect.DropConnection,
        ["truncate"] = FaultEffect.TruncateBody,
        ["malform"] = FaultEffect.MalformBody,
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_message_that_is_there_is_found_and_counted(TwilioDialect dialect, string answer)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        using var fault = Emulator.Faults.Add(Messages(Effects[answer], FaultMoment.AfterCommit));

        var sent = await channel.Messages.SendAsync(One, "One", "Hello");

        Assert.Equal((1, sent.Sid), (fault.Struck, (await MessagesAtTwilioAsync(channel)).Single().Sid));
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":1}}""", Stored(channel.Sid));
        Assert.Equal(0, process.Chat.ChannelCount);
    }

    [Theory]
    [InlineData(TwilioDialect.ChatV2, 500)]
    [InlineData(TwilioDialect.ChatV2, 503)]
    [InlineData(TwilioDialect.ConversationsV1, 503)]
    public async Task A_message_that_Twilio_failed_to_make_is_not_sent_and_the_error_says_so(TwilioDialect dialect, int status)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        using var fault = Emulator.Faults.Add(Messages(FaultEffect.Answer(status), FaultMoment.BeforeCommit));

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => channel.Messages.SendAsync(One, "One", "Hello"));

        Assert.Equal(status, (int)error.Status);
        Assert.Empty(await MessagesAtTwilioAsync(channel));
        Assert.Equal(0, process.Chat.ChannelCount);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task A_message_that_comes_late_is_counted_before_the_next_operation(TwilioDialect dialect)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        await channel.Messages.SendAsync(One, "One", "First");
        using var hold = Emulator.Faults.Hold("POST", "/v*/Services/*/*/*/Messages");
        using var committed = Emulator.Faults.Hold("POST", "/v*/Services/*/*/*/Messages", FaultMoment.AfterCommit);
        var giveUp = process.Impatience.Next("POST Messages");
        var send = channel.Messages.SendAsync(One, "One", "Late");
        await hold.StruckAsync();
        giveUp.SetResult();

        var error = await Assert.ThrowsAsync<MessageOutcomeUnknownException>(() => send);
        Assert.Equal(channel.Address, error.Channel);
        await channel.Messages.SendAsync(Two, "Two", "Meanwhile");
        Assert.Equal(["First", "Meanwhile"], (await MessagesAtTwilioAsync(channel)).Select(message => message.Body));

        hold.Release();
        await committed.StruckAsync();
        await channel.Messages.SendAsync(Two, "Two", "After");

        Assert.Equal(["First", "Meanwhile", "Late", "After"], (await MessagesAtTwilioAsync(channel)).Select(message => message.Body));
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":2,"2":2}}""", Stored(channel.Sid));
        Assert.Equal(0, process.Chat.ChannelCount);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task A_message_that_never_comes_is_looked_for_with_one_call_and_sent_again_on_request(TwilioDialect dialect)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        using var fault = Emulator.Faults.Add(Messages(FaultEffect.DropConnection, FaultMoment.BeforeCommit));
        var error = await Assert.ThrowsAsync<MessageOutcomeUnknownException>(() => channel.Messages.SendAsync(One, "One", "Lost"));

        var calls = await CallsOfAsync(() => channel.Messages.SendAsync(Two, "Two", "Next"));
        var sent = await channel.Messages.ResendAsync(One, "One", "Lost", error.SendId);

        Assert.Equal(["GET Messages", "POST Messages"], calls[..2]);
        Assert.Equal(error.SendId, sent.SendId);
        Assert.Equal(["Next", "Lost"], (await MessagesAtTwilioAsync(channel)).Select(message => message.Body));
        await AssertCountersAgreeAsync(channel);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task A_message_that_is_there_is_not_sent_again(TwilioDialect dialect)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        var first = await channel.Messages.SendAsync(One, "One", "Hello");
        await channel.Messages.SendAsync(One, "One", "Hello");
        await using var next = new ChatProcess(Emulator, dialect);
        var same = await Open(next).FetchChannelAsync(One, channel.Sid);

        var again = await same.Messages.ResendAsync(One, "One", "Hello", first.SendId);

        Assert.Equal((first.Sid, first.Document), (again.Sid, again.Document));
        Assert.Equal(2, (await MessagesAtTwilioAsync(channel)).Length);
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":2}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task Two_messages_of_one_text_are_told_apart()
    {
        var channel = await CreateAsync(One, Two);
        using var fault = Emulator.Faults.Add(Messages(FaultEffect.DropConnection, FaultMoment.BeforeCommit) with { Nth = 2 });
        await channel.Messages.SendAsync(One, "One", "Yes");

        await Assert.ThrowsAsync<MessageOutcomeUnknownException>(() => channel.Messages.SendAsync(One, "One", "Yes"));

        Assert.Single(await MessagesAtTwilioAsync(channel));
        await AssertCountersAgreeAsync(channel);
    }

    [Fact]
    public async Task A_message_that_cannot_be_counted_is_sent_and_counted_before_the_next_operation()
    {
        await using var process = new ChatProcess(Emulator, configure: options => options.Retry.MaxAttempts = 2);
        var channel = await Open(process).CreateChannelAsync(One, null, [One, Two]);
        CountersBehindException error;
        using (Emulator.Faults.Add(new FaultRule { Method = "POST", Path = "/v2/Services/*/Channels/*", Count = null, Effect = FaultEffect.Answer(500) }))
        {
            error = await Assert.ThrowsAsync<CountersBehindException>(() => channel.Messages.SendAsync(One, "One", "Hello"));
            await Assert.ThrowsAsync<TwilioApiException>(() => channel.Messages.SendAsync(One, "One", "Not begun"));
        }

        Assert.Equal(error.MessageSid, (await MessagesAtTwilioAsync(channel)).Single().Sid);
        await channel.Messages.ReadAsync(Two, error.MessageSid);

        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":0}}""", Stored(channel.Sid));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("quo\"te")]
    public async Task A_mark_that_would_need_escaping_is_refused(string sendId)
    {
        var channel = await CreateAsync(One, Two);

        await Assert.ThrowsAsync<ArgumentException>(() => channel.Messages.ResendAsync(One, "One", "Hello", sendId));
    }

    private static FaultRule Messages(FaultEffect effect, FaultMoment moment)
        => new() { Method = "POST", Path = "/v*/Services/*/*/*/Messages", Effect = effect, Moment = moment };
}
