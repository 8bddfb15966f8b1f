using System.Net;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Runtime.Tests.Twilio;

public sealed class ChatV2ClientTests : IDisposable
{
    private const string Service =
        """{"sid":"IS1","account_sid":"AC1","friendly_name":"Contoso's chat service","default_channel_role_sid":"RL1","limits":{}}""";

    private readonly StubTwilio _twilio = new();

    public void Dispose() => _twilio.Dispose();

    [Fact]
    public async Task A_service_is_created_fetched_and_deleted()
    {
        _twilio.Answer(HttpStatusCode.Created, Service).Answer(HttpStatusCode.OK, Service).Answer(HttpStatusCode.NoContent);
        var services = _twilio.Client().Services;

        var created = await services.CreateAsync("Contoso's chat service");
        Assert.Equal(created, await services.FetchAsync("IS1"));
        await services.DeleteAsync("IS1");

        Assert.Equal(("IS1", "Contoso's chat service", "RL1"), (created.Sid, created.FriendlyName, created.DefaultChannelRoleSid));
        AssertSent(("POST", "/v2/Services"), ("GET", "/v2/Services/IS1"), ("DELETE", "/v2/Services/IS1"));
        Assert.Equal("FriendlyName=Contoso%27s+chat+service", _twilio.Sent[0].Body);
    }

    [Fact]
    public async Task A_user_is_created_and_fetched_by_identity()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.User("contoso_42")).Answer(HttpStatusCode.OK, StubTwilio.User("contoso_42"));
        var users = _twilio.Client().Users;

        var created = await users.CreateAsync("IS1", new ChatUserCreation { Identity = "contoso_42" });
        Assert.Equal(created, await users.FetchAsync("IS1", "contoso_42"));

        Assert.Equal(("US1", "contoso_42", null), (created.Sid, created.Identity, created.Attributes));
        AssertSent(("POST", "/v2/Services/IS1/Users"), ("GET", "/v2/Services/IS1/Users/contoso_42"));
        Assert.Equal("Identity=contoso_42", _twilio.Sent[0].Body);
    }

    [Fact]
    public async Task A_channel_is_created_changed_and_deleted()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.Channel()).Answer(HttpStatusCode.OK, StubTwilio.Channel()).Answer(HttpStatusCode.NoContent);
        var channels = _twilio.Client().Channels;

        var channel = await channels.CreateAsync("IS1", new ChatChannelCreation
        {
            FriendlyName = "Support 42",
            UniqueName = "ticket-42",
            Attributes = """{"a":1}""",
            Type = ChatChannelType.Private,
            CreatedBy = "ana",
        });
        await channels.UpdateAsync("IS1", "CH1", new ChatChannelUpdate { Attributes = "" });
        await channels.DeleteAsync("IS1", "CH1");

        Assert.Equal(
            new ChatChannel
            {
                Sid = "CH1",
                ServiceSid = "IS1",
                FriendlyName = "Support 42",
                UniqueName = "ticket-42",
                Attributes = "{}",
                Type = ChatChannelType.Private,
                CreatedBy = "system",
                MembersCount = 2,
                MessagesCount = 7,
                DateCreated = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero),
                DateUpdated = new DateTimeOffset(2026, 3, 1, 10, 5, 0, TimeSpan.Zero),
            },
            channel);
        AssertSent(("POST", "/v2/Services/IS1/Channels"), ("POST", "/v2/Services/IS1/Channels/CH1"), ("DELETE", "/v2/Services/IS1/Channels/CH1"));
        Assert.Equal("FriendlyName=Support+42&UniqueName=ticket-42&Attributes=%7B%22a%22%3A1%7D&Type=private&CreatedBy=ana", _twilio.Sent[0].Body);
        Assert.Equal("Attributes=", _twilio.Sent[1].Body);
    }

    [Fact]
    public async Task A_member_is_added_fetched_and_removed()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.Member("ana")).Answer(HttpStatusCode.OK, StubTwilio.Member("ana")).Answer(HttpStatusCode.NoContent);
        var members = _twilio.Client().Members;

        var member = await members.CreateAsync("IS1", "CH1", new ChatMemberCreation { Identity = "ana", RoleSid = "RL1" });
        Assert.Equal(member, await members.FetchAsync("IS1", "CH1", "ana"));
        await members.DeleteAsync("IS1", "CH1", "ana");

        Assert.Equal(("MB1", "CH1", "ana", null), (member.Sid, member.ChannelSid, member.Identity, member.LastConsumedMessageIndex));
        AssertSent(
            ("POST", "/v2/Services/IS1/Channels/CH1/Members"),
            ("GET", "/v2/Services/IS1/Channels/CH1/Members/ana"),
            ("DELETE", "/v2/Services/IS1/Channels/CH1/Members/ana"));
        Assert.Equal("Identity=ana&RoleSid=RL1", _twilio.Sent[0].Body);
    }

    [Fact]
    public async Task A_message_is_sent_fetched_changed_and_deleted()
    {
        var body = new string('ß', 40_000);
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.Message(body: body)).Answer(HttpStatusCode.OK, StubTwilio.Message(body: body))
            .Answer(HttpStatusCode.OK, StubTwilio.Message("\"[]\"")).Answer(HttpStatusCode.NoContent);
        var messages = _twilio.Client().Messages;

        var message = await messages.CreateAsync("IS1", "CH1", new ChatMessageCreation { From = "ana", Body = body, Attributes = "{}" });
        Assert.Equal(message, await messages.FetchAsync("IS1", "CH1", "IM0"));
        Assert.Equal("[]", (await messages.UpdateAsync("IS1", "CH1", "IM0", new ChatMessageUpdate { Attributes = "[]" })).Attributes);
        await messages.DeleteAsync("IS1", "CH1", "IM0");

        Assert.Equal(("IM0", "ana", body, 0, false), (message.Sid, message.From, message.Body, message.Index, message.WasEdited));
        const string One = "/v2/Services/IS1/Channels/CH1/Messages/IM0";
        AssertSent(("POST", "/v2/Services/IS1/Channels/CH1/Messages"), ("GET", One), ("POST", One), ("DELETE", One));
        Assert.Equal($"From=ana&Body={Uri.EscapeDataString(body)}&Attributes=%7B%7D", _twilio.Sent[0].Body);
    }

    [Fact]
    public async Task A_member_and_a_user_are_changed()
    {
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Member("ana")).Answer(HttpStatusCode.OK, StubTwilio.User("ana"));
        var client = _twilio.Client();

        await client.Members.UpdateAsync("IS1", "CH1", "ana", new ChatMemberUpdate { Attributes = "1", RoleSid = "RL1" });
        await client.Users.UpdateAsync("IS1", "ana", new ChatUserUpdate { Attributes = "2" });

        AssertSent(("POST", "/v2/Services/IS1/Channels/CH1/Members/ana"), ("POST", "/v2/Services/IS1/Users/ana"));
        Assert.Equal(["Attributes=1&RoleSid=RL1", "Attributes=2"], _twilio.Sent.Select(request => request.Body));
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("\"\"", "")]
    [InlineData("\"{}\"", "{}")]
    [InlineData("\"{ \\\"a\\\" : 1.50,\\\"\\u00e9\\\":\\\"\\\\u00e9\\\" }\"", "{ \"a\" : 1.50,\"é\":\"\\u00e9\" }")]
    [InlineData("\"2020-01-01T00:00:00+02:00\"", "2020-01-01T00:00:00+02:00")]
    [InlineData("\"{\\\"at\\\":\\\"2020-01-01T00:00:00.120+02:00\\\"}\"", "{\"at\":\"2020-01-01T00:00:00.120+02:00\"}")]
    public async Task The_attributes_arrive_character_for_character(string wire, string? expected)
    {
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Channel(wire)).Answer(HttpStatusCode.OK, StubTwilio.Page("channels", null, StubTwilio.Channel(wire)));
        var channels = _twilio.Client().Channels;

        Assert.Equal(expected, (await channels.FetchAsync("IS1", "CH1")).Attributes);
        Assert.Equal(expected, (await channels.ListAsync("IS1").SingleAsync()).Attributes);
    }

    [Fact]
    public async Task Strings_that_look_like_dates_arrive_unaltered_from_lists()
    {
        const string Dated = "2020-01-01T00:00:00+02:00";
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Page("messages", null, StubTwilio.Message(body: Dated)))
            .Answer(HttpStatusCode.OK, StubTwilio.Page("members", null, StubTwilio.Member(Dated)))
            .Answer(HttpStatusCode.OK, StubTwilio.Page("users", null, StubTwilio.User(Dated)));
        var client = _twilio.Client();

        Assert.Equal(Dated, (await client.Messages.ListAsync("IS1", "CH1").SingleAsync()).Body);
        Assert.Equal(Dated, (await client.Members.ListAsync("IS1", "CH1").SingleAsync()).Identity);
        Assert.Equal(Dated, (await client.Users.ListAsync("IS1").SingleAsync()).Identity);
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("é |+&", "%C3%A9%20%7C%2B%26")]
    [InlineData("...", "...")]
    [InlineData("../Users", "..%2FUsers")]
    public async Task Values_in_paths_are_escaped(string name, string escaped)
    {
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Channel()).Answer(HttpStatusCode.OK, StubTwilio.Member(name));
        var client = _twilio.Client();

        await client.Channels.FetchAsync("IS1", name);
        await client.Members.FetchAsync("IS1", name, name);

        AssertSent(("GET", $"/v2/Services/IS1/Channels/{escaped}"), ("GET", $"/v2/Services/IS1/Channels/{escaped}/Members/{escaped}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_value_that_no_path_can_carry_is_refused_before_any_call(string name)
    {
        var client = _twilio.Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Channels.FetchAsync("IS1", name));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Channels.DeleteAsync("IS1", name));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Services.DeleteAsync(name));
        Assert.Empty(_twilio.Sent);
    }

    [Fact]
    public async Task Webhooks_are_called_only_where_the_write_asks_for_it()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.Channel()).Answer(HttpStatusCode.Created, StubTwilio.Channel()).Answer(HttpStatusCode.NoContent);
        var channels = _twilio.Client().Channels;

        await channels.CreateAsync("IS1", new ChatChannelCreation());
        await channels.CreateAsync("IS1", new ChatChannelCreation(), webhookEnabled: true);
        await channels.DeleteAsync("IS1", "CH1", webhookEnabled: true);

        Assert.Equal(
            [null, "true", "true"], _twilio.Sent.Select(request => request.Headers.GetValueOrDefault("X-Twilio-Webhook-Enabled")));
    }

    [Fact]
    public async Task An_update_of_nothing_is_refused_before_any_call()
    {
        var client = _twilio.Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Channels.UpdateAsync("IS1", "CH1", new ChatChannelUpdate()));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Messages.UpdateAsync("IS1", "CH1", "IM1", new ChatMessageUpdate()));
        Assert.Empty(_twilio.Sent);
    }

    [Fact]
    public async Task Requests_are_signed_in_with_the_auth_token_or_the_api_key()
    {
        const string KeySid = "SK0123456789abcdef0123456789abcdef";
        _twilio.Answer(HttpStatusCode.OK, Service).Answer(HttpStatusCode.OK, Service);

        await _twilio.Client().Services.FetchAsync("IS1");
        await _twilio.Client(new TwilioOptions { AccountSid = StubTwilio.AccountSid, ApiKeySid = KeySid, ApiKeySecret = "sécret" })
            .Services.FetchAsync("IS1");

        Assert.Equal(
            [Basic($"{StubTwilio.AccountSid}:{StubTwilio.AuthToken}"), Basic($"{KeySid}:sécret")],
            _twilio.Sent.Select(request => request.Headers["Authorization"]));
        Assert.Equal("application/json", _twilio.Sent[0].Headers["Accept"]);
    }

    [Fact]
    public async Task The_base_address_may_have_a_path()
    {
        _twilio.Answer(HttpStatusCode.OK, Service);
        var options = StubTwilio.Options;
        options.BaseAddress = new Uri("http://localhost:8080/chat/");

        await _twilio.Client(options).Services.FetchAsync("IS1");

        AssertSent(("GET", "/chat/v2/Services/IS1"));
    }

    private static string Basic(string credentials)
        => $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(credentials))}";

    private void AssertSent(params (string Method, string Target)[] expected)
        => Assert.Equal(expected, _twilio.Sent.Select(request => (request.Method, request.Target)));
}
