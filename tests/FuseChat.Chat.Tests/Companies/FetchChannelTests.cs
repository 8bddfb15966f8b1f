using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.Tests.Companies;

public sealed class FetchChannelTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    [Fact]
    public async Task Another_process_sees_the_document_and_the_creator()
    {
        var made = await Chat.CreateChannelAsync(Two, "example", [One, Two]);
        await made.Messages.SendAsync(Two, "Two", "Hello");

        await using var other = new ChatProcess(Emulator);
        Channel fetched = null!;
        var calls = await CallsOfAsync(async () =>
        {
            fetched = await Open(other).FetchChannelAsync(One, made.Sid);
            Assert.Equal("""{"custom_name":"example","participant_ids":[1,2],"unread_messages":{"1":1,"2":0}}""", (await fetched.GetDocumentAsync()).ToJson());
        });

        Assert.Equal(["GET Channels/{sid}"], calls);
        Assert.Equal((made.Sid, Two), (fetched.Sid, fetched.Creator));
    }

    [Fact]
    public async Task Fetching_again_sees_what_another_process_wrote_meanwhile()
    {
        var made = await CreateAsync(One, Two);
        await using var other = new ChatProcess(Emulator);
        await Assert.ThrowsAsync<PermissionDeniedException>(() => Open(other).FetchChannelAsync(Three, made.Sid));

        await made.Members.AddAsync(One, Three);
        var fetched = await Open(other).FetchChannelAsync(Three, made.Sid);

        Assert.Equal(Stored(made.Sid), (await fetched.GetDocumentAsync()).ToJson());
    }

    [Fact]
    public async Task Fetching_what_is_known_makes_one_call()
    {
        var made = await CreateAsync(One);
        await made.RenameAsync(One, "renamed");

        Assert.Equal(["GET Channels/{sid}"], await CallsOfAsync(() => Chat.FetchChannelAsync(One, made.Sid)));
    }

    [Fact]
    public async Task Processes_that_take_turns_and_fetch_lose_nothing()
    {
        var made = await CreateAsync(One, Two);
        await using var other = new ChatProcess(Emulator);

        for (var i = 0; i < 3; i++)
        {
            await (await Chat.FetchChannelAsync(One, made.Sid)).Messages.SendAsync(One, "One", "Hello");
            await (await Open(other).FetchChannelAsync(Two, made.Sid)).Messages.SendAsync(Two, "Two", "Hello");
        }

        Assert.Equal("""{"participant_ids":[1,2],"unread_messages":{"1":3,"2":3}}""", Stored(made.Sid));
    }

    [Fact]
    public async Task A_channel_that_does_not_exist_is_not_found()
    {
        var error = await Assert.ThrowsAsync<TwilioApiException>(() => Chat.FetchChannelAsync(One, "CH00000000000000000000000000000000"));

        Assert.Equal(20404, error.Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"participant_ids":[1]}""")]
    public async Task A_channel_without_a_channel_document_is_refused(string attributes)
    {
        var sid = await CreateAtTwilioAsync(attributes, createdBy: null);

        await Assert.ThrowsAsync<AttributesFormatException>(() => Chat.FetchChannelAsync(One, sid));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ana")]
    [InlineData("00000000-0000-0000-0000-000000000001_1")]
    public async Task A_channel_that_no_user_of_the_company_made_has_no_creator(string? createdBy)
    {
        var sid = await CreateAtTwilioAsync("""{"participant_ids":[1],"unread_messages":{"1":0}}""", createdBy);

        var channel = await Chat.FetchChannelAsync(One, sid);

        Assert.Null(channel.Creator);
        await Assert.ThrowsAsync<PermissionDeniedException>(() => channel.DeleteAsync(One));
    }

    [Fact]
    public async Task Unknown_members_stay_through_the_whole_life_of_a_channel()
    {
        var sid = await CreateAtTwilioAsync(
            """{ "theme": {"dark" : true}, "participant_ids": [1, 2], "unread_messages": {"1": 0, "2": 0}, "1": [1.0, null] }""",
            Chat.IdentityOf(One).ToString());
        var channel = await Chat.FetchChannelAsync(One, sid);

        var message = await channel.Messages.SendAsync(One, "One", "Hello");
        await channel.Messages.ReadAsync(Two, message.Sid);
        await channel.Members.AddAsync(One, Three);
        await channel.Members.RemoveAsync(One, Two);
        await channel.RenameAsync(Three, "name");
        await channel.RenameAsync(Three, null);
        await channel.Members.LeaveAsync(One);
        await channel.Messages.SendAsync(Three, "Three", "Alone");

        Assert.StartsWith("""{ "theme": {"dark" : true}, "participant_ids": [3]""", Stored(sid), StringComparison.Ordinal);
        Assert.EndsWith(""" "1": [1.0, null] }""", Stored(sid), StringComparison.Ordinal);
        Assert.Equal([KeyValuePair.Create(Three, 0)], ChannelAttributes.Parse(Stored(sid)!).UnreadMessages);
    }

    private async Task<string> CreateAtTwilioAsync(string attributes, string? createdBy)
    {
        var creation = new ChatChannelCreation { Type = ChatChannelType.Private, CreatedBy = createdBy, Attributes = attributes };
        return (await Process.Twilio.Channels.CreateAsync(Chat.ServiceSid, creation)).Sid;
    }
}
