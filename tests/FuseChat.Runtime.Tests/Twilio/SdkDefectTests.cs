using System.Net;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Runtime.Tests.Twilio;

/// <summary>What the official SDK gets wrong by its design, and these clients must not.</summary>
/// <remarks>
/// The others are told where they belong: paths and dates in <see cref="ChatV2ClientTests"/>, lists in <see cref="PagingTests"/>, errors, time-outs,
/// headers and unreadable answers in <see cref="TwilioErrorTests"/>, what stands on the wire in <see cref="WireTests"/>.
/// </remarks>
public sealed class SdkDefectTests : IDisposable
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    private readonly StubTwilio _twilio = new();

    public void Dispose() => _twilio.Dispose();

    [Theory]
    [InlineData("""{"channels":[]}""")]
    [InlineData("""{"meta":{},"channels":[]}""")]
    [InlineData("""{"meta":null,"channels":[]}""")]
    [InlineData("""{"meta":{"next_page_url":null},"channels":[]}""")]
    [InlineData("""{"meta":{"pageSize":50,"key":"channels"},"channels":[]}""")]
    public async Task A_list_whose_paging_is_not_told_in_full_is_one_page(string page)
    {
        _twilio.Answer(HttpStatusCode.OK, page);

        Assert.Equal(0, await _twilio.Client().Channels.ListAsync("IS1").CountAsync());
        Assert.Single(_twilio.Sent);
    }

    [Fact]
    public async Task An_error_of_the_newer_form_gives_its_status()
    {
        _twilio.Answer(HttpStatusCode.BadRequest, """{"type":"https://www.twilio.com/docs/errors/20001","title":"Invalid parameter","status":400}""");

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => _twilio.Client().Channels.FetchAsync("IS1", "CH1"));

        Assert.Equal((HttpStatusCode.BadRequest, null), (error.Status, error.Code));
    }

    [Fact]
    public async Task Nothing_waits_for_the_caller_s_synchronization_context()
    {
        _twilio
            .Answer(HttpStatusCode.OK, StubTwilio.Channel())
            .Answer(HttpStatusCode.OK, StubTwilio.Page("channels", null))
            .Answer(HttpStatusCode.OK, StubTwilio.Channel("""  "{\"count\":1,\"note\":\"\"}"  """))
            .Answer(HttpStatusCode.OK, StubTwilio.Channel());
        using var http = new HttpClient(new Elsewhere(_twilio));
        var client = new ChatV2Client(http, StubTwilio.Options);
        var engine = new ApplyEngine(new ChatV2AttributeStore(client));
        Task<Applied<Counter>> applied = null!;

        // A thread whose context runs nothing: what is posted to it waits for ever.
        var caller = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new StandingStill());
            client.Channels.FetchAsync("IS1", "CH1").Wait();
            client.Channels.ListAsync("IS1").GetAsyncEnumerator().MoveNextAsync().AsTask().Wait();
            applied = engine.ApplyAsync(Channel, new Add(1));
            applied.Wait();
            engine.DisposeAsync().AsTask().Wait();
        });
        caller.Start();
        caller.Join();

        Assert.Equal(2, (await applied).Document.Count);
    }

    /// <summary>Answers later, from another thread.</summary>
    private sealed class Elsewhere(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.Run(() => base.SendAsync(request, cancellationToken), cancellationToken);
    }

    private sealed class StandingStill : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
