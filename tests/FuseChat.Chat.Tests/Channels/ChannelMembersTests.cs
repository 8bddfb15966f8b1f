using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.Tests.Channels;

public sealed class ChannelMembersTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    [Fact]
    public async Task Adding_appends_the_id_with_nothing_to_read()
    {
        var channel = await CreateAsync(Two, One);
        await channel.Messages.SendAsync(One, "One", "Hello");

        string[] calls = await CallsOfAsync(() => channel.Members.AddAsync(One, Three));

        Assert.Equal(["POST Members", "GET Messages", "POST Channels/{sid}"], calls);
        Assert.Equal("""{"participant_ids":[2,1,3],"unread_messages":{"2":1,"1":0,"3":0}}""", Stored(channel.Sid));
        Assert.Equal("1, 2, 3", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Adding_twice_keeps_the_counter_and_writes_nothing()
    {
        var channel = await CreateAsync(One, Two);
        await channel.Messages.SendAsync(One, "One", "Hello");

        string[] calls = await CallsOfAsync(() => channel.Members.AddAsync(One, Two));

        Assert.Equal(["POST Members"], calls);
        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":1}}""", Stored(channel.Sid));
        Assert.Equal("1, 2", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Adding_completes_what_is_missing_at_Twilio()
    {
        var channel = await CreateAsync(One, Two);
        await Process.Twilio.Members.DeleteAsync(Chat.ServiceSid, channel.Sid, Chat.IdentityOf(Two).ToString());

        await channel.Members.AddAsync(One, Two);

        Assert.Equal("1, 2", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Adding_completes_what_is_missing_in_the_document()
    {
        var channel = await CreateAsync(One);
        await Process.Twilio.Members.CreateAsync(Chat.ServiceSid, channel.Sid, new ChatMemberCreation { Identity = Chat.IdentityOf(Two).ToString() });

        await channel.Members.AddAsync(One, Two);

        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":0,"2":0}}""", Stored(channel.Sid));
    }

    [Fact]
    public async Task Removing_takes_the_id_and_the_counter()
    {
        var channel = await CreateAsync(One, Two, Three);
        await channel.Messages.SendAsync(One, "One", "Hello");

        string[] calls = await CallsOfAsync(() => channel.Members.RemoveAsync(One, Two));

        Assert.Equal(["DELETE Members/{sid}", "POST Channels/{sid}"], calls);
        Assert.Equal("""{"participant_ids":[1,3],"unread_messages":{"1":0,"3":1}}""", Stored(channel.Sid));
        Assert.Equal("1, 3", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Removing_a_stranger_changes_nothing()
    {
        var channel = await CreateAsync(One, Two);
        var before = Stored(channel.Sid);

        var document = await channel.Members.RemoveAsync(One, Three);

        Assert.Equal(before, Stored(channel.Sid));
        Assert.Equal(before, document.ToJson());
        Assert.Equal("1, 2", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Leaving_takes_the_id_and_the_counter()
    {
        var channel = await CreateAsync(One, Two);

        string[] calls = await CallsOfAsync(() => channel.Members.LeaveAsync(Two));

        Assert.Equal(["DELETE Members/{sid}", "POST Channels/{sid}"], calls);
        Assert.Equal("""{"participant_ids":[1],"unread_messages":{"1":0}}""", Stored(channel.Sid));
        Assert.Equal("1", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Who_leaves_and_rejoins_has_to_read_what_was_unread()
    {
        var channel = await CreateAsync(One, Two, Three);
        var old = await channel.Messages.SendAsync(One, "One", "Hello");
        var read = await channel.Messages.SendAsync(One, "One", "Anybody?");
        await channel.Messages.ReadAsync(Two, read.Sid);

        await channel.Members.LeaveAsync(Two);
        await channel.Messages.SendAsync(One, "One", "Gone");
        await channel.Members.AddAsync(One, Two);
        Assert.Equal("""{"participant_ids":[1,3,2],"unread_messages":{"1":0,"3":3,"2":1}}""", Stored(channel.Sid));
        await channel.Messages.SendAsync(One, "One", "Welcome back");
        await channel.Messages.ReadAsync(Two, old.Sid);

        Assert.Equal("""{"participant_ids":[1,3,2],"unread_messages":{"1":0,"3":4,"2":1}}""", Stored(channel.Sid));
        Assert.False((await channel.RepairAsync()).Changed);
        Assert.Equal("1, 2, 3", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task A_creator_who_left_can_come_back()
    {
        var channel = await CreateAsync(One, Two);
        await channel.Members.LeaveAsync(One);

        await channel.Members.AddAsync(One, One);

        Assert.Equal("""{"participant_ids":[2,1],"unread_messages":{"2":0,"1":0}}""", Stored(channel.Sid));
        Assert.Equal("1, 2", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task The_last_one_can_leave()
    {
        var channel = await CreateAsync(One);

        await channel.Members.LeaveAsync(One);

        Assert.Equal("""{"participant_ids":[],"unread_messages":{}}""", Stored(channel.Sid));
        Assert.Empty(await MembersAtTwilioAsync(channel));
    }
}
