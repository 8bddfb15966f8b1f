using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat.Tests.Channels;

public sealed class ChannelMessagesTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    [Fact]
    public async Task A_sent_message_is_counted_for_everybody_but_its_author()
    {
        var channel = await CreateAsync(One, Two, Three);

        SentMessage message = null!;
        string[] calls = await CallsOfAsync(async () => message = await channel.Messages.SendAsync(Three, "Example", "Hello"));

        Assert.Equal(["POST Messages", "POST Channels/{sid}"], calls);
        Assert.Equal("""{"author_id":3,"author_name":"Example","read":{"1":false,"2":false}}""", Stored(message.Sid));
        Assert.Equal(Emulator.FindAttributes(message.Sid), message.Document.ToJson());
        Assert.Equal("""{"participant_ids":[1,2,3],"unread_messages":{"1":1,"2":1,"3":0}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task A_message_at_Twilio_has_its_author_and_body()
    {
        const string Body = "Żółw 🐢\n& = %2F +";
        var channel = await CreateAsync(One, Two);

        var first = await channel.Messages.SendAsync(Two, "Zoë 🐢", Body);
        var second = await channel.Messages.SendAsync(One, "One", "");

        var messages = await MessagesAtTwilioAsync(channel);
        Assert.Equal([(first.Sid, first.Index), (second.Sid, second.Index)], messages.Select(message => (message.Sid, message.Index)));
        Assert.Equal((Chat.IdentityOf(Two).ToString(), Body), (messages[0].From, messages[0].Body));
        Assert.Equal("Zoë 🐢", MessageAttributes.Parse(messages[0].Attributes!).AuthorName);
    }

    [Fact]
    public async Task A_message_to_nobody_else_counts_for_nobody()
    {
        var channel = await CreateAsync(One);

        SentMessage message = null!;
        string[] calls = await CallsOfAsync(async () => message = await channel.Messages.SendAsync(One, "One", "Hello"));

        Assert.Equal(["POST Messages"], calls);
        Assert.Equal("""{"author_id":1,"author_name":"One","read":{}}""", Stored(message.Sid));
    }

    [Fact]
    public async Task Reading_marks_the_message_and_takes_it_off_the_counter()
    {
        var channel = await CreateAsync(One, Two, Three);
        var message = await channel.Messages.SendAsync(Three, "Three", "Hello");

        string[] calls = await CallsOfAsync(async () => Assert.True((await channel.Messages.ReadAsync(Two, message.Sid)).Changed));

        Assert.Equal(["POST Messages/{sid}", "POST Channels/{sid}"], calls);
        Assert.Equal("""{"author_id":3,"author_name":"Three","read":{"1":false,"2":true}}""", Stored(message.Sid));
        Assert.Equal("""{"participant_ids":[1,2,3],"unread_messages":{"1":1,"2":0,"3":0}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task Reading_twice_changes_nothing_and_makes_no_call()
    {
        var channel = await CreateAsync(One, Two);
        var message = await channel.Messages.SendAsync(One, "One", "Hello");
        await channel.Messages.SendAsync(One, "One", "Hello again");
        await channel.Messages.ReadAsync(Two, message.Sid);
        var before = (Stored(message.Sid), Stored(channel.Sid));

        string[] calls = await CallsOfAsync(async () => Assert.False((await channel.Messages.ReadAsync(Two, message.Sid)).Changed));

        Assert.Empty(calls);
        Assert.Equal(before, (Stored(message.Sid), Stored(channel.Sid)));
    }

    [Fact]
    public async Task An_author_who_reads_the_own_message_changes_nothing()
    {
        var channel = await CreateAsync(One, Two);
        await channel.Messages.SendAsync(Two, "Two", "Hello");
        var own = await channel.Messages.SendAsync(One, "One", "Hello");
        var before = Stored(channel.Sid);

        Assert.False((await channel.Messages.ReadAsync(One, own.Sid)).Changed);

        Assert.Equal(before, Stored(channel.Sid));
        Assert.Equal("""{"author_id":1,"author_name":"One","read":{"2":false}}""", Stored(own.Sid));
    }

    [Fact]
    public async Task Who_joined_later_reads_older_messages_without_a_trace()
    {
        var channel = await CreateAsync(One, Two);
        var old = await channel.Messages.SendAsync(One, "One", "Hello");
        await channel.Members.AddAsync(One, Three);
        await channel.Messages.SendAsync(One, "One", "Welcome");
        var before = (Stored(old.Sid), Stored(channel.Sid));

        Assert.False((await channel.Messages.ReadAsync(Three, old.Sid)).Changed);

        Assert.Equal(before, (Stored(old.Sid), Stored(channel.Sid)));
    }

    [Fact]
    public async Task Another_process_reads_a_message_that_it_has_to_fetch()
    {
        var channel = await CreateAsync(One, Two);
        var message = await channel.Messages.SendAsync(One, "One", "Hello");
        await using var other = new ChatProcess(Emulator);
        var fetched = await other.Chat.Open(Contoso.Id, Chat.ServiceSid).FetchChannelAsync(Two, channel.Sid);

        string[] calls = await CallsOfAsync(() => fetched.Messages.ReadAsync(Two, message.Sid));

        Assert.Equal(["GET Messages/{sid}", "POST Messages/{sid}", "POST Channels/{sid}"], calls);
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":0}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task A_message_that_does_not_exist_is_not_found_and_counts_for_nobody()
    {
        var channel = await CreateAsync(One, Two);
        await channel.Messages.SendAsync(One, "One", "Hello");
        var before = Stored(channel.Sid);

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => channel.Messages.ReadAsync(Two, "IM00000000000000000000000000000000"));

        Assert.Equal(20404, error.Code);
        Assert.Equal(before, Stored(channel.Sid));
    }

    [Fact]
    public async Task A_message_that_Twilio_refuses_counts_for_nobody()
    {
        var channel = await CreateAsync(One, Two);
        var before = Stored(channel.Sid);

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => channel.Messages.SendAsync(One, "One", new string('a', 40_000)));

        Assert.Equal(50504, error.Code);
        Assert.Equal(before, Stored(channel.Sid));
        Assert.Empty(await MessagesAtTwilioAsync(channel));
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_refused_before_any_call()
    {
        var channel = await CreateAsync(One, Two);
        var before = Stored(channel.Sid);

        AttributesTooLargeException error = null!;
        var calls = await CallsOfAsync(async () => error =
            await Assert.ThrowsAsync<AttributesTooLargeException>(() => channel.Messages.SendAsync(One, new string('a', 5000), "Hello")));

        Assert.Empty(calls);
        Assert.Equal(("author_name", TwilioLimits.MessageAttributesBytes), (error.LargestMembers[0].Name, error.MaxBytes));

        Assert.Equal(before, Stored(channel.Sid));
        Assert.Empty(await MessagesAtTwilioAsync(channel));
    }
}
