using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Stores;

namespace FuseChat.Chat.Tests.Channels;

/// <summary>Operations that meet in the middle: one waits for Twilio's answer, another begins.</summary>
public sealed class InterleavingTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    [Fact]
    public async Task Who_is_added_while_a_message_is_sent_has_a_counter_that_agrees_with_the_message()
    {
        var channel = await CreateAsync(One, Two);
        var hold = Process.Holds.Next("POST Messages");
        var send = channel.Messages.SendAsync(One, "One", "Hello");
        await hold.Reached;
        var begun = Process.Holds.Begun;

        var add = channel.Members.AddAsync(One, Three);

        Assert.Equal(begun, Process.Holds.Begun);
        hold.Release();
        await Task.WhenAll(send, add);
        await AssertCountersAreTheMessagesTruthAsync(channel);
        Assert.Equal("1, 2, 3", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Who_leaves_while_being_added_is_in_both_places_or_in_neither()
    {
        var channel = await CreateAsync(One, Two);
        var hold = Process.Holds.Next("POST Members");
        var add = channel.Members.AddAsync(One, Three);
        await hold.Reached;
        var begun = Process.Holds.Begun;

        var remove = channel.Members.RemoveAsync(One, Three);

        Assert.Equal(begun, Process.Holds.Begun);
        hold.Release();
        await Task.WhenAll(add, remove);

        Assert.Equal("1, 2", await MembersAtTwilioAsync(channel));
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":0}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task Reading_before_the_sender_has_counted_waits_until_it_is_counted()
    {
        var channel = await CreateAsync(One, Two);
        var hold = Process.Holds.Next("POST Messages");
        var send = channel.Messages.SendAsync(One, "One", "Hello");
        await hold.Reached;
        var sid = (await MessagesAtTwilioAsync(channel)).Single().Sid;

        var read = channel.Messages.ReadAsync(Two, sid);
        var meanwhile = await Process.Engine.ReadAsync<MessageAttributes>(ResourceAddress.Message(Chat.ServiceSid, channel.Sid, sid));

        Assert.False(meanwhile!.ReadBy[Two]);
        hold.Release();
        await Task.WhenAll(send, read);
        Assert.True((await read).Changed);
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":0}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task A_sender_who_stops_waiting_leaves_no_message_uncounted()
    {
        var channel = await CreateAsync(One, Two);
        var hold = Process.Holds.Next("POST Messages");
        using var cancellation = new CancellationTokenSource();
        var send = channel.Messages.SendAsync(One, "One", "Hello", cancellation.Token);
        await hold.Reached;

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => send);
        hold.Release();
        await channel.Members.AddAsync(One, Three);

        await AssertCountersAreTheMessagesTruthAsync(channel);
    }

    [Fact]
    public async Task A_reader_who_stops_waiting_leaves_no_counter_behind()
    {
        var channel = await CreateAsync(One, Two);
        var message = await channel.Messages.SendAsync(One, "One", "Hello");
        var hold = Process.Holds.Next("POST Messages/{sid}");
        using var cancellation = new CancellationTokenSource();
        var read = channel.Messages.ReadAsync(Two, message.Sid, cancellation.Token);
        await hold.Reached;

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        hold.Release();
        await channel.Members.AddAsync(One, Three);

        await AssertCountersAreTheMessagesTruthAsync(channel);
    }

    [Fact]
    public async Task Who_stops_waiting_for_the_turn_does_nothing_and_holds_nobody_up()
    {
        var channel = await CreateAsync(One, Two);
        var hold = Process.Holds.Next("POST Messages");
        var send = channel.Messages.SendAsync(One, "One", "Hello");
        await hold.Reached;
        using var cancellation = new CancellationTokenSource();

        var add = channel.Members.AddAsync(One, Three, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => add);
        await channel.Messages.SendAsync(Two, "Two", "Hello");
        hold.Release();
        await send;

        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":1,"2":1}}""", Stored(channel.Sid));
        Assert.Equal("1, 2", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Two_handles_take_the_same_turns()
    {
        var channel = await CreateAsync(One, Two);
        var other = await Process.Chat.Open(Contoso.Id, Chat.ServiceSid).FetchChannelAsync(One, channel.Sid);
        var hold = Process.Holds.Next("POST Messages");
        var send = channel.Messages.SendAsync(One, "One", "Hello");
        await hold.Reached;
        var begun = Process.Holds.Begun;

        var add = other.Members.AddAsync(One, Three);

        Assert.Equal(begun, Process.Holds.Begun);
        hold.Release();
        await Task.WhenAll(send, add);
        await AssertCountersAreTheMessagesTruthAsync(channel);
    }

    private async Task AssertCountersAreTheMessagesTruthAsync(Channel channel)
        => Counters.AssertAgree(ChannelAttributes.Parse(Stored(channel.Sid)!), await MessagesAtTwilioAsync(channel));
}
