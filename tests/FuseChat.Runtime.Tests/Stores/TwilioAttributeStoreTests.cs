using System.Net;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Twilio;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Tests.Stores;

public sealed class TwilioAttributeStoreTests : IDisposable
{
    private static readonly ResourceAddress[] AllKinds =
    [
        ResourceAddress.Channel("IS1", "CH1"),
        ResourceAddress.Member("IS1", "CH1", "MB1"),
        ResourceAddress.Message("IS1", "CH1", "IM1"),
        ResourceAddress.User("IS1", "US1"),
    ];

    private readonly StubTwilio _twilio = new();

    public void Dispose() => _twilio.Dispose();

    [Theory]
    [InlineData(TwilioDialect.ChatV2, "/v2", "Channels", "Members")]
    [InlineData(TwilioDialect.ConversationsV1, "/v1", "Conversations", "Participants")]
    public async Task All_kinds_are_read_and_written_in_both_dialects(TwilioDialect dialect, string version, string channels, string members)
    {
        var store = Store(dialect);
        foreach (var resource in AllKinds)
        {
            _twilio.Answer(HttpStatusCode.OK, """{"sid":"x","attributes":"{ }"}""").Answer(HttpStatusCode.OK, """{"sid":"x"}""");

            Assert.Equal("{ }", await store.ReadAsync(resource, default));
            await store.WriteAsync(resource, "[1]", default);
        }

        string[] targets =
        [
            $"{version}/Services/IS1/{channels}/CH1",
            $"{version}/Services/IS1/{channels}/CH1/{members}/MB1",
            $"{version}/Services/IS1/{channels}/CH1/Messages/IM1",
            $"{version}/Services/IS1/Users/US1",
        ];
        Assert.Equal(
            targets.SelectMany(target => new (string, string, string?)[] { ("GET", target, null), ("POST", target, "Attributes=%5B1%5D") }),
            _twilio.Sent.Select(request => (request.Method, request.Target, request.Body)));
        Assert.DoesNotContain(_twilio.Sent, request => request.Headers.ContainsKey("X-Twilio-Webhook-Enabled"));
    }

    [Theory]
    [InlineData(TwilioDialect.ChatV2)]
    [InlineData(TwilioDialect.ConversationsV1)]
    public async Task Attributes_that_are_null_or_absent_are_null(TwilioDialect dialect)
    {
        _twilio.Answer(HttpStatusCode.OK, """{"sid":"x","attributes":null}""").Answer(HttpStatusCode.OK, """{"sid":"x"}""");
        var store = Store(dialect);

        Assert.Null(await store.ReadAsync(AllKinds[0], default));
        Assert.Null(await store.ReadAsync(AllKinds[0], default));
    }

    [Theory]
    [InlineData(TwilioDialect.ChatV2)]
    [InlineData(TwilioDialect.ConversationsV1)]
    public async Task An_answer_that_is_no_resource_is_an_error_and_no_attributes(TwilioDialect dialect)
    {
        _twilio.Answer(HttpStatusCode.OK, """{"attributes":"{}"}""");

        await Assert.ThrowsAsync<TwilioApiException>(() => Store(dialect).ReadAsync(AllKinds[0], default));
    }

    [Theory]
    [InlineData(TwilioDialect.ChatV2)]
    [InlineData(TwilioDialect.ConversationsV1)]
    public async Task Writes_call_webhooks_where_asked(TwilioDialect dialect)
    {
        _twilio.Answer(HttpStatusCode.OK, """{"sid":"x"}""");

        await Store(dialect, webhookEnabled: true).WriteAsync(AllKinds[0], "{}", default);

        Assert.Equal("true", _twilio.Sent[0].Headers["X-Twilio-Webhook-Enabled"]);
    }

    private IAttributeStore Store(TwilioDialect dialect, bool webhookEnabled = false) => dialect == TwilioDialect.ChatV2
        ? new ChatV2AttributeStore(_twilio.Client(), webhookEnabled)
        : new ConversationsV1AttributeStore(_twilio.ConversationsClient(), webhookEnabled);
}
