using System.Net;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Runtime.Tests.Twilio;

public sealed class PagingTests : IDisposable
{
    private const string Next = "https://chat.twilio.com/v2/Services/IS1/Channels/CH1/Messages?PageSize=2&Page=1&PageToken=a%2Fb%41..%7e";

    private readonly StubTwilio _twilio = new();

    public void Dispose() => _twilio.Dispose();

    [Fact]
    public async Task A_list_follows_the_next_page_exactly_as_given()
    {
        TwoPages();

        var messages = await _twilio.Client().Messages.ListAsync("IS1", "CH1", pageSize: 2).ToListAsync();

        Assert.Equal([0, 1, 2], messages.Select(message => message.Index));
        Assert.Equal(
            ["/v2/Services/IS1/Channels/CH1/Messages?PageSize=2&Order=asc", new Uri(Next).OriginalString["https://chat.twilio.com".Length..]],
            _twilio.Sent.Select(request => request.Target));
    }

    [Fact]
    public async Task Only_the_pages_that_are_needed_are_requested_and_no_entry_more_is_given()
    {
        TwoPages();

        var messages = await _twilio.Client().Messages.ListAsync("IS1", "CH1", ChatMessageOrder.Descending, 2).Take(2).ToListAsync();

        Assert.Equal(2, messages.Count);
        Assert.Equal(["/v2/Services/IS1/Channels/CH1/Messages?PageSize=2&Order=desc"], _twilio.Sent.Select(request => request.Target));
    }

    [Fact]
    public async Task A_list_may_be_enumerated_twice()
    {
        TwoPages();
        TwoPages();
        var messages = _twilio.Client().Messages.ListAsync("IS1", "CH1");

        Assert.Equal(3, await messages.CountAsync());
        Assert.Equal(3, await messages.CountAsync());
    }

    [Fact]
    public async Task Channels_of_both_types_are_listed_unless_one_is_asked_for()
    {
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Page("channels", null)).Answer(HttpStatusCode.OK, StubTwilio.Page("channels", null));
        var channels = _twilio.Client().Channels;

        await channels.ListAsync("IS1").CountAsync();
        await channels.ListAsync("IS1", ChatChannelType.Public, 100).CountAsync();

        Assert.Equal(
            ["/v2/Services/IS1/Channels?PageSize=50&Type=public&Type=private", "/v2/Services/IS1/Channels?PageSize=100&Type=public"],
            _twilio.Sent.Select(request => request.Target));
    }

    [Theory]
    [InlineData("https://chat.twilio.com.evil.example/v2/Services")]
    [InlineData("http://chat.twilio.com/v2/Services")]
    [InlineData("https://chat.twilio.com:8443/v2/Services")]
    [InlineData("https://chat.twilio.com@evil.example/v2/Services")]
    [InlineData("/v2/Services?Page=1")]
    public async Task Credentials_are_never_sent_to_another_origin(string next)
    {
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Page("messages", next, StubTwilio.Message()));

        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await _twilio.Client().Messages.ListAsync("IS1", "CH1").CountAsync());

        Assert.Single(_twilio.Sent);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_page_size_that_the_API_does_not_have_is_refused(int pageSize)
        => Assert.Throws<ArgumentOutOfRangeException>(() => _twilio.Client().Users.ListAsync("IS1", pageSize));

    [Fact]
    public async Task Cancelling_ends_an_enumeration_before_its_next_page()
    {
        TwoPages();
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var message in _twilio.Client().Messages.ListAsync("IS1", "CH1").WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        Assert.Single(_twilio.Sent);
    }

    private void TwoPages() => _twilio
        .Answer(HttpStatusCode.OK, StubTwilio.Page("messages", Next, StubTwilio.Message(index: 0), StubTwilio.Message(index: 1)))
        .Answer(HttpStatusCode.OK, StubTwilio.Page("messages", null, StubTwilio.Message(index: 2)));
}
