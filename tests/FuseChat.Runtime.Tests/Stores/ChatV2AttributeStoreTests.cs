using System.Net;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Twilio;

namespace FuseChat.Runtime.Tests.Stores;

public sealed class ChatV2AttributeStoreTests : IDisposable
{
    private readonly StubTwilio _twilio = new();

    public void Dispose() => _twilio.Dispose();

    [Fact]
    public async Task It_reads_and_writes_channels_and_messages()
    {
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Channel("\"{ }\"")).Answer(HttpStatusCode.OK, StubTwilio.Message("null"))
            .Answer(HttpStatusCode.OK, StubTwilio.Channel()).Answer(HttpStatusCode.OK, StubTwilio.Message());
        var store = new ChatV2AttributeStore(_twilio.Client());
        var (channel, message) = (ResourceAddress.Channel("IS1", "CH1"), ResourceAddress.Message("IS1", "CH1", "IM1"));

        Assert.Equal("{ }", await store.ReadAsync(channel, default));
        Assert.Null(await store.ReadAsync(message, default));
        await store.WriteAsync(channel, "[1]", default);
        await store.WriteAsync(message, "[2]", default);

        Assert.Equal(
            [
                ("GET", "/v2/Services/IS1/Channels/CH1", null),
                ("GET", "/v2/Services/IS1/Channels/CH1/Messages/IM1", null),
                ("POST", "/v2/Services/IS1/Channels/CH1", "Attributes=%5B1%5D"),
                ("POST", "/v2/Services/IS1/Channels/CH1/Messages/IM1", "Attributes=%5B2%5D"),
            ],
            _twilio.Sent.Select(request => (request.Method, request.Target, request.Body)));
    }

    [Fact]
    public async Task Its_writes_call_webhooks_where_asked()
    {
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Channel());

        await new ChatV2AttributeStore(_twilio.Client(), webhookEnabled: true)
            .WriteAsync(ResourceAddress.Channel("IS1", "CH1"), "{}", default);

        Assert.Equal("true", _twilio.Sent[0].Headers["X-Twilio-Webhook-Enabled"]);
    }

    [Theory]
    [InlineData(TwilioResource.Member)]
    [InlineData(TwilioResource.User)]
    public async Task A_kind_that_it_does_not_carry_is_a_typed_error(TwilioResource kind)
    {
        var resource = kind == TwilioResource.Member ? ResourceAddress.Member("IS1", "CH1", "MB1") : ResourceAddress.User("IS1", "US1");
        var store = new ChatV2AttributeStore(_twilio.Client());

        Assert.Equal(resource, (await Assert.ThrowsAsync<UnsupportedResourceException>(() => store.ReadAsync(resource, default))).Resource);
        await Assert.ThrowsAsync<UnsupportedResourceException>(() => store.WriteAsync(resource, "{}", default));
        Assert.Empty(_twilio.Sent);
    }
}
