using System.Net;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ConversationsV1;

namespace FuseChat.Runtime.Tests.Twilio;

public sealed class ConversationsV1ClientTests : IDisposable
{
    private readonly StubTwilio _twilio = new();

    public void Dispose() => _twilio.Dispose();

    [Fact]
    public async Task A_service_is_created_fetched_and_deleted()
    {
        const string Service = """{"account_sid":"AC1","sid":"IS1","friendly_name":"Contoso's chat service","links":{}}""";
        _twilio.Answer(HttpStatusCode.Created, Service).Answer(HttpStatusCode.OK, Service).Answer(HttpStatusCode.NoContent);
        var services = _twilio.ConversationsClient().Services;

        var created = await services.CreateAsync("Contoso's chat service");
        Assert.Equal(created, await services.FetchAsync("IS1"));
        await services.DeleteAsync("IS1");

        Assert.Equal(("IS1", "Contoso's chat service"), (created.Sid, created.FriendlyName));
        AssertSent(
            ("POST", "/v1/Services", "FriendlyName=Contoso%27s+chat+service"),
            ("GET", "/v1/Services/IS1", null),
            ("DELETE", "/v1/Services/IS1", null));
    }

    [Fact]
    public async Task A_conversation_is_created_fetched_listed_changed_and_deleted()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.Conversation()).Answer(HttpStatusCode.OK, StubTwilio.Conversation())
            .Answer(HttpStatusCode.OK, StubTwilio.Page("conversations", null, StubTwilio.Conversation()))
            .Answer(HttpStatusCode.OK, StubTwilio.Conversation("\"[]\"")).Answer(HttpStatusCode.NoContent);
        var conversations = _twilio.ConversationsClient().Conversations;

        var created = await conversations.CreateAsync(
            "IS1", new ConversationCreation { FriendlyName = "Support 42", UniqueName = "ticket-42", Attributes = "{}" });
        Assert.Equal(created, await conversations.FetchAsync("IS1", "ticket-42"));
        Assert.Equal([created], await conversations.ListAsync("IS1").ToListAsync());
        Assert.Equal("[]", (await conversations.UpdateAsync("IS1", "CH1", new ConversationUpdate { Attributes = "[]" })).Attributes);
        await conversations.DeleteAsync("IS1", "CH1", webhookEnabled: true);

        Assert.Equal(
            new Conversation
            {
                Sid = "CH1",
                ChatServiceSid = "IS1",
                FriendlyName = "Support 42",
                UniqueName = "ticket-42",
                Attributes = "{}",
                State = "active",
                DateCreated = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero),
                DateUpdated = new DateTimeOffset(2026, 3, 1, 10, 5, 0, TimeSpan.Zero),
            },
            created);
        const string All = "/v1/Services/IS1/Conversations";
        AssertSent(
            ("POST", All, "FriendlyName=Support+42&UniqueName=ticket-42&Attributes=%7B%7D"),
            ("GET", $"{All}/ticket-42", null),
            ("GET", $"{All}?PageSize=50", null),
            ("POST", $"{All}/CH1", "Attributes=%5B%5D"),
            ("DELETE", $"{All}/CH1", null));
        Assert.Equal("true", _twilio.Sent[^1].Headers["X-Twilio-Webhook-Enabled"]);
    }

    [Fact]
    public async Task A_participant_is_added_fetched_listed_changed_and_removed()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.Participant("ana")).Answer(HttpStatusCode.OK, StubTwilio.Participant("ana"))
            .Answer(HttpStatusCode.OK, StubTwilio.Page("participants", null, StubTwilio.Participant(null)))
            .Answer(HttpStatusCode.OK, StubTwilio.Participant("ana")).Answer(HttpStatusCode.NoContent);
        var participants = _twilio.ConversationsClient().Participants;

        var added = await participants.CreateAsync("IS1", "CH1", new ConversationParticipantCreation { Identity = "ana", RoleSid = "RL1" });
        Assert.Equal(added, await participants.FetchAsync("IS1", "CH1", "ana"));
        Assert.Null((await participants.ListAsync("IS1", "CH1").SingleAsync()).Identity);
        await participants.UpdateAsync("IS1", "CH1", "MB1", new ConversationParticipantUpdate { Attributes = "1" });
        await participants.DeleteAsync("IS1", "CH1", "MB1");

        Assert.Equal(("MB1", "CH1", "ana", null), (added.Sid, added.ConversationSid, added.Identity, added.LastReadMessageIndex));
        const string All = "/v1/Services/IS1/Conversations/CH1/Participants";
        AssertSent(
            ("POST", All, "Identity=ana&RoleSid=RL1"),
            ("GET", $"{All}/ana", null),
            ("GET", $"{All}?PageSize=50", null),
            ("POST", $"{All}/MB1", "Attributes=1"),
            ("DELETE", $"{All}/MB1", null));
    }

    [Fact]
    public async Task A_message_is_sent_fetched_listed_changed_and_deleted()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.ConversationMessage()).Answer(HttpStatusCode.OK, StubTwilio.ConversationMessage())
            .Answer(HttpStatusCode.OK, StubTwilio.Page("messages", null, StubTwilio.ConversationMessage()))
            .Answer(HttpStatusCode.OK, StubTwilio.ConversationMessage("\"[]\"")).Answer(HttpStatusCode.NoContent);
        var messages = _twilio.ConversationsClient().Messages;

        var sent = await messages.CreateAsync("IS1", "CH1", new ConversationMessageCreation { Author = "ana", Body = "b", Attributes = "{}" });
        Assert.Equal(sent, await messages.FetchAsync("IS1", "CH1", "IM0"));
        Assert.Equal([sent], await messages.ListAsync("IS1", "CH1", newestFirst: true, pageSize: 100).ToListAsync());
        Assert.Equal("[]", (await messages.UpdateAsync("IS1", "CH1", "IM0", new ConversationMessageUpdate { Attributes = "[]" })).Attributes);
        await messages.DeleteAsync("IS1", "CH1", "IM0");

        Assert.Equal(("IM0", "ana", "2020-01-01T00:00:00+02:00", "MB1"), (sent.Sid, sent.Author, sent.Body, sent.ParticipantSid));
        const string All = "/v1/Services/IS1/Conversations/CH1/Messages";
        AssertSent(
            ("POST", All, "Author=ana&Body=b&Attributes=%7B%7D"),
            ("GET", $"{All}/IM0", null),
            ("GET", $"{All}?PageSize=100&Order=desc", null),
            ("POST", $"{All}/IM0", "Attributes=%5B%5D"),
            ("DELETE", $"{All}/IM0", null));
    }

    [Fact]
    public async Task A_user_is_created_fetched_listed_changed_and_deleted()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.ConversationUser("ana")).Answer(HttpStatusCode.OK, StubTwilio.ConversationUser("ana"))
            .Answer(HttpStatusCode.OK, StubTwilio.Page("users", null, StubTwilio.ConversationUser("ana")))
            .Answer(HttpStatusCode.OK, StubTwilio.ConversationUser("ana")).Answer(HttpStatusCode.NoContent);
        var users = _twilio.ConversationsClient().Users;

        var created = await users.CreateAsync("IS1", new ConversationUserCreation { Identity = "ana" });
        Assert.Equal(created, await users.FetchAsync("IS1", "ana"));
        Assert.Equal([created], await users.ListAsync("IS1").ToListAsync());
        await users.UpdateAsync("IS1", "ana", new ConversationUserUpdate { FriendlyName = "Ana" });
        await users.DeleteAsync("IS1", "US1");

        Assert.Equal(("US1", "ana", null), (created.Sid, created.Identity, created.Attributes));
        AssertSent(
            ("POST", "/v1/Services/IS1/Users", "Identity=ana"),
            ("GET", "/v1/Services/IS1/Users/ana", null),
            ("GET", "/v1/Services/IS1/Users?PageSize=50", null),
            ("POST", "/v1/Services/IS1/Users/ana", "FriendlyName=Ana"),
            ("DELETE", "/v1/Services/IS1/Users/US1", null));
    }

    [Fact]
    public void A_page_of_users_holds_at_most_fifty()
        => Assert.Throws<ArgumentOutOfRangeException>(() => _twilio.ConversationsClient().Users.ListAsync("IS1", pageSize: 51));

    [Fact]
    public async Task A_refusal_has_the_same_type_as_in_Chat_v2()
    {
        _twilio.Answer(
            HttpStatusCode.NotFound,
            """{"code":20404,"message":"not found","more_info":"https://www.twilio.com/docs/errors/20404","status":404}""",
            response => response.Headers.Add("Twilio-Request-Id", "RQ1"));

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => _twilio.ConversationsClient().Conversations.FetchAsync("IS1", "CH1"));

        Assert.Equal(
            (HttpStatusCode.NotFound, 20404, "not found", "https://www.twilio.com/docs/errors/20404", "RQ1"),
            (error.Status, error.Code, error.Reason, error.MoreInfo, error.RequestId));
        Assert.Equal("GET /v1/Services/IS1/Conversations/CH1", error.Request);
    }

    private void AssertSent(params (string Method, string Target, string? Body)[] expected)
        => Assert.Equal(expected, _twilio.Sent.Select(request => (request.Method, request.Target, request.Body)));
}
