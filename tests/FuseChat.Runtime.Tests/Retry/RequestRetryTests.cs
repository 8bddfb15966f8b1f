using System.Net;
using System.Net.Http.Headers;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Tests.Time;
using FuseChat.Runtime.Tests.Twilio;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Runtime.Tests.Retry;

public sealed class RequestRetryTests : IDisposable
{
    private readonly StubTwilio _twilio = new();
    private readonly SkippingTime _time = new();

    public void Dispose() => _twilio.Dispose();

    [Fact]
    public async Task A_write_refused_for_its_rate_is_sent_again_after_waits_that_double()
    {
        _twilio.Answer(HttpStatusCode.TooManyRequests).Answer(HttpStatusCode.TooManyRequests).Answer(HttpStatusCode.TooManyRequests)
            .Answer(HttpStatusCode.Created, StubTwilio.Message());

        await Client().Messages.CreateAsync("IS1", "CH1", new ChatMessageCreation { Body = "once" });

        Assert.Equal([0.05, 0.1, 0.2], _time.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(4, _twilio.Sent.Count);
        Assert.All(_twilio.Sent, request => Assert.Equal("Body=once", request.Body));
    }

    [Fact]
    public async Task Retry_After_is_honoured()
    {
        _twilio.Answer(HttpStatusCode.TooManyRequests, "", response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)))
            .Answer(HttpStatusCode.OK, StubTwilio.Channel());

        await Client().Channels.FetchAsync("IS1", "CH1");

        Assert.Equal([7.05], _time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_Retry_After_beyond_the_total_is_not_waited_for()
    {
        _twilio.Answer(HttpStatusCode.TooManyRequests, "", response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1)));

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => Client().Channels.FetchAsync("IS1", "CH1"));

        Assert.Equal(TimeSpan.FromHours(1), error.RetryAfter);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task A_read_is_sent_again_after_5xx_lost_and_unreadable_answers()
    {
        _twilio.Answer(HttpStatusCode.InternalServerError).Answer(HttpStatusCode.BadGateway, "<html>").Answer(HttpStatusCode.ServiceUnavailable)
            .Answer(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded))
            .Answer(_ => throw new TaskCanceledException("HttpClient.Timeout", new TimeoutException()))
            .Answer(HttpStatusCode.OK, """{"sid":"CH1","serv""")
            .Answer(HttpStatusCode.OK, StubTwilio.Channel());

        Assert.Equal("CH1", (await Client().Channels.FetchAsync("IS1", "CH1")).Sid);
        Assert.Equal(7, _twilio.Sent.Count);
    }

    [Fact]
    public async Task A_page_is_sent_again_and_no_entry_comes_twice()
    {
        const string Next = "https://chat.twilio.com/v2/Services/IS1/Users?Page=1";
        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Page("users", Next, StubTwilio.User("ana")))
            .Answer(HttpStatusCode.ServiceUnavailable).Answer(HttpStatusCode.OK, StubTwilio.Page("users", null, StubTwilio.User("bob")));

        var identities = await Client().Users.ListAsync("IS1").Select(user => user.Identity).ToListAsync();

        Assert.Equal(["ana", "bob"], identities);
    }

    [Fact]
    public async Task A_write_whose_answer_is_lost_is_sent_once()
    {
        Func<CancellationToken, Task<HttpResponseMessage>>[] answers =
        [
            _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError)),
            _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)),
            _ => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            _ => throw new TaskCanceledException("HttpClient.Timeout", new TimeoutException()),
            _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"sid":""") }),
        ];
        var client = Client();
        foreach (var answer in answers)
        {
            _twilio.Answer(answer);
            await Assert.ThrowsAnyAsync<Exception>(() => client.Messages.CreateAsync("IS1", "CH1", new ChatMessageCreation()));
        }

        Assert.Equal(answers.Length, _twilio.Sent.Count);
    }

    [Fact]
    public async Task What_has_a_name_is_made_again_after_a_lost_answer_and_found_where_it_is_there()
    {
        _twilio.Answer(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded))
            .Answer(HttpStatusCode.Conflict, """{"code":50307,"message":"taken","status":409}""")
            .Answer(HttpStatusCode.OK, StubTwilio.Channel());

        var channel = await Client().Channels.CreateAsync("IS1", new ChatChannelCreation { UniqueName = "ticket 42" });

        Assert.Equal("CH1", channel.Sid);
        Assert.Equal(
            ["POST /v2/Services/IS1/Channels", "POST /v2/Services/IS1/Channels", "GET /v2/Services/IS1/Channels/ticket%2042"],
            _twilio.Sent.Select(request => $"{request.Method} {request.Target}"));
    }

    [Fact]
    public async Task A_repetition_that_is_refused_for_another_reason_is_refused()
    {
        _twilio.Answer(HttpStatusCode.ServiceUnavailable).Answer(HttpStatusCode.Forbidden, """{"code":50208,"message":"full","status":403}""")
            .Answer(HttpStatusCode.NotFound);

        var error = await Assert.ThrowsAsync<TwilioApiException>(
            () => Client().Members.CreateAsync("IS1", "CH1", new ChatMemberCreation { Identity = "ana" }));

        Assert.Equal(50208, error.Code);
    }

    [Fact]
    public async Task What_is_there_before_the_first_sending_is_a_refusal()
    {
        _twilio.Answer(HttpStatusCode.TooManyRequests).Answer(HttpStatusCode.Conflict, """{"code":50201,"message":"there","status":409}""");

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => Client().Users.CreateAsync("IS1", new ChatUserCreation { Identity = "ana" }));

        Assert.Equal(50201, error.Code);
        Assert.Equal(2, _twilio.Sent.Count);
    }

    [Fact]
    public async Task A_delete_is_repeated_after_a_lost_answer_and_finds_nothing()
    {
        _twilio.Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.NotFound);

        await Client().Channels.DeleteAsync("IS1", "CH1");

        Assert.Equal(2, _twilio.Sent.Count);
    }

    [Fact]
    public async Task A_delete_of_what_was_never_there_is_refused()
    {
        _twilio.Answer(HttpStatusCode.NotFound);

        await Assert.ThrowsAsync<TwilioApiException>(() => Client().Channels.DeleteAsync("IS1", "CH1"));
    }

    [Fact]
    public async Task A_delete_that_is_answered_with_a_body_is_not_taken_for_done()
    {
        _twilio.Answer(HttpStatusCode.OK, "<html>").Answer(HttpStatusCode.NoContent);

        await Client().Channels.DeleteAsync("IS1", "CH1");

        Assert.Equal(2, _twilio.Sent.Count);
    }

    [Fact]
    public async Task A_channel_without_a_name_is_made_by_one_sending()
    {
        _twilio.Answer(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<TwilioApiException>(() => Client().Channels.CreateAsync("IS1", new ChatChannelCreation()));

        Assert.Single(_twilio.Sent);
    }

    [Fact]
    public async Task A_write_that_found_no_connection_is_sent_again()
    {
        _twilio.Answer(_ => throw new HttpRequestException(HttpRequestError.ConnectionError)).Answer(HttpStatusCode.Created, StubTwilio.Message());

        await Client().Messages.CreateAsync("IS1", "CH1", new ChatMessageCreation());

        Assert.Equal(2, _twilio.Sent.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Found)]
    public async Task Any_other_refusal_is_final(HttpStatusCode status)
    {
        _twilio.Answer(status);

        await Assert.ThrowsAsync<TwilioApiException>(() => Client().Channels.FetchAsync("IS1", "CH1"));

        Assert.Single(_twilio.Sent);
    }

    [Fact]
    public async Task The_last_failure_is_thrown_when_all_attempts_failed()
    {
        for (var i = 0; i < 8; i++)
        {
            _twilio.Answer(HttpStatusCode.ServiceUnavailable);
        }

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => Client().Channels.FetchAsync("IS1", "CH1"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.Status);
        Assert.Equal(8, _twilio.Sent.Count);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_between_attempts()
    {
        using var cancellation = new CancellationTokenSource();
        _twilio.Answer(_ =>
        {
            cancellation.Cancel();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().Channels.FetchAsync("IS1", "CH1", cancellation.Token));

        Assert.Single(_twilio.Sent);
    }

    private ChatV2Client Client()
    {
        var options = StubTwilio.Options;
        (options.Retry.MaxAttempts, options.Retry.BaseDelay, options.Retry.Random) = (8, TimeSpan.FromSeconds(0.1), () => 0.5);
        return new ChatV2Client(new HttpClient(_twilio), options, _time, new ActionBudget());
    }
}
