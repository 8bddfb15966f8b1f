using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Stores;

namespace FuseChat.Chat.Tests.Channels;

public sealed class ChannelTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    [Fact]
    public async Task Renaming_sets_the_name_in_the_document()
    {
        var channel = await CreateAsync(One, Two);

        var calls = await CallsOfAsync(() => channel.RenameAsync(Two, "Żółw 🐢"));

        Assert.Equal(["POST Channels/{sid}"], calls);
        Assert.Equal("Żółw 🐢", ChannelAttributes.Parse(Stored(channel.Sid)!).CustomName);
    }

    [Fact]
    public async Task Renaming_to_null_removes_the_name()
    {
        var channel = await Chat.CreateChannelAsync(One, "example", [One]);

        var document = await channel.RenameAsync(One, null);

        Assert.Equal("""{"participant_ids":[1],"unread_messages":{"1":0}}""", Stored(channel.Sid));
        Assert.Null(document.CustomName);
    }

    [Fact]
    public async Task Renaming_to_the_same_name_writes_nothing()
    {
        var channel = await Chat.CreateChannelAsync(One, "example", [One]);

        Assert.Empty(await CallsOfAsync(() => channel.RenameAsync(One, "example")));
    }

    [Fact]
    public async Task Renaming_leaves_Twilios_own_names_alone()
    {
        var channel = await CreateAsync(One);

        await channel.RenameAsync(One, "renamed");

        var atTwilio = await AtTwilioAsync(channel);
        Assert.Null(atTwilio.FriendlyName);
        Assert.StartsWith("1-", atTwilio.UniqueName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_takes_the_messages_and_members_along()
    {
        var channel = await CreateAsync(One, Two);
        var message = await channel.Messages.SendAsync(Two, "Two", "Hello");

        var calls = await CallsOfAsync(() => channel.DeleteAsync(One));

        Assert.Equal(["DELETE Channels/{sid}"], calls);
        Assert.Equal((null, null), (Stored(channel.Sid), Stored(message.Sid)));
    }

    [Fact]
    public async Task The_address_names_the_service_and_the_channel()
    {
        var channel = await CreateAsync(One);

        Assert.Equal(ResourceAddress.Channel(Chat.ServiceSid, channel.Sid), channel.Address);
    }
}
