using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.Tests.Companies;

public sealed class CompanyChatTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    private const string Identities = "5f0cbd2e-0c0b-4a6e-9d4e-0d3c5a3f1b11";

    [Theory]
    [InlineData("Contoso")]
    [InlineData("Żółw & Søn, 株式会社 🐢")]
    public async Task A_service_is_named_after_its_company(string name)
    {
        var chat = await Process.Chat.CreateServiceAsync(Contoso with { Name = name });

        Assert.Equal(Contoso.Id, chat.CompanyId);
        Assert.Equal($"{name}'s chat service", (await Process.Twilio.Services.FetchAsync(chat.ServiceSid)).FriendlyName);
    }

    [Fact]
    public async Task Opening_a_service_makes_no_call()
    {
        var calls = await CallsOfAsync(() => Task.FromResult(Process.Chat.Open(Contoso.Id, Chat.ServiceSid)));

        Assert.Empty(calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Zoë 💬 Åström")]
    public async Task A_user_gets_the_identity_of_company_and_user(string? name)
    {
        var sid = await Chat.CreateUserAsync(One, name);

        var user = await Process.Twilio.Users.FetchAsync(Chat.ServiceSid, sid);
        Assert.Equal(($"{Identities}_1", name), (user.Identity, user.FriendlyName));
        Assert.Equal("{}", Stored(sid));
    }

    [Fact]
    public async Task A_user_is_made_once()
    {
        await Chat.CreateUserAsync(One);

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => Chat.CreateUserAsync(One));

        Assert.Equal(50201, error.Code);
    }

    [Fact]
    public async Task A_channel_is_made_with_its_document_and_its_members()
    {
        Channel channel = null!;
        var calls = await CallsOfAsync(async () => channel = await Chat.CreateChannelAsync(Two, "example", [Three, Two, Three, One]));

        Assert.Equal("""{"custom_name":"example","participant_ids":[3,2,1],"unread_messages":{"3":0,"2":0,"1":0}}""", Stored(channel.Sid));
        Assert.Equal(["POST Channels", "POST Members", "POST Members", "POST Members"], calls);
        Assert.Equal("1, 2, 3", await MembersAtTwilioAsync(channel));
        var atTwilio = await AtTwilioAsync(channel);
        Assert.Equal(($"{Identities}_2", ChatChannelType.Private), (atTwilio.CreatedBy, atTwilio.Type));
        Assert.Equal(Two, channel.Creator);
    }

    [Fact]
    public async Task A_channel_without_a_name_has_no_name_member()
        => Assert.Equal("""{"participant_ids":[1],"unread_messages":{"1":0}}""", Stored((await CreateAsync(One)).Sid));

    [Fact]
    public async Task A_name_is_kept_in_any_script()
    {
        const string Name = "Żółw 🐢 \"quoted\" \\ / \u2028 \n 株式会社";
        var channel = await Chat.CreateChannelAsync(One, Name, [One]);

        Assert.Equal(Name, ChannelAttributes.Parse(Stored(channel.Sid)!).CustomName);
        Assert.Equal(Name, (await channel.GetDocumentAsync()).CustomName);
    }

    [Fact]
    public async Task A_creator_who_takes_no_part_is_refused_before_any_call()
    {
        var calls = await CallsOfAsync(() => Assert.ThrowsAsync<ArgumentException>(() => Chat.CreateChannelAsync(One, null, [Two])));

        Assert.Empty(calls);
    }

    [Fact]
    public async Task What_was_just_made_is_known_without_a_call()
    {
        var channel = await CreateAsync(One, Two);

        Assert.Empty(await CallsOfAsync(() => channel.GetDocumentAsync()));
    }
}
