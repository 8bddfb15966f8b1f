using System.Net;
using System.Net.Http.Headers;
using FuseChat.Runtime.Twilio;
using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Runtime.Tests.Twilio;

public sealed class TwilioErrorTests : IDisposable
{
    private readonly StubTwilio _twilio = new();

    public void Dispose() => _twilio.Dispose();

    [Fact]
    public async Task A_refusal_is_a_typed_error_that_names_the_resource()
    {
        _twilio.Answer(
            HttpStatusCode.NotFound,
            """{"code":20404,"message":"The requested resource was not found","more_info":"https://www.twilio.com/docs/errors/20404","status":404}""",
            response => response.Headers.Add("Twilio-Request-Id", "RQ1"));

        var error = await FetchError();

        Assert.Equal(
            (HttpStatusCode.NotFound, 20404, "The requested resource was not found", "https://www.twilio.com/docs/errors/20404", "RQ1"),
            (error.Status, error.Code, error.Reason, error.MoreInfo, error.RequestId));
        Assert.Equal("GET /v2/Services/IS1/Channels/CH1", error.Request);
        Assert.Equal("GET /v2/Services/IS1/Channels/CH1: The requested resource was not found (HTTP 404, Twilio error 20404)", error.Message);
        Assert.Null(error.RetryAfter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"code":null,"message":null,"more_info":null,"status":502}""")]
    [InlineData("""{"code":"many","message":7}""")]
    public async Task An_error_body_that_cannot_be_read_still_gives_the_status(string body)
    {
        _twilio.Answer(HttpStatusCode.BadGateway, body);

        var error = await FetchError();

        Assert.Equal((HttpStatusCode.BadGateway, null), (error.Status, error.Code));
        Assert.Equal("GET /v2/Services/IS1/Channels/CH1: Bad Gateway (HTTP 502)", error.Message);
    }

    [Fact]
    public async Task Retry_After_is_given_whether_it_is_a_delay_or_a_date()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
        _twilio.Answer(HttpStatusCode.TooManyRequests, "", With(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7))))
            .Answer(HttpStatusCode.TooManyRequests, "", With(new RetryConditionHeaderValue(time.GetUtcNow().AddSeconds(90))))
            .Answer(HttpStatusCode.TooManyRequests, "", With(new RetryConditionHeaderValue(time.GetUtcNow().AddSeconds(-90))));

        Assert.Equal(TimeSpan.FromSeconds(7), (await FetchError(time)).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(90), (await FetchError(time)).RetryAfter);
        Assert.Equal(TimeSpan.Zero, (await FetchError(time)).RetryAfter);
    }

    [Fact]
    public async Task A_redirect_is_an_error()
    {
        _twilio.Answer(HttpStatusCode.Found, StubTwilio.Channel());

        Assert.Equal(HttpStatusCode.Found, (await FetchError()).Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, "")]
    [InlineData(HttpStatusCode.OK, "null")]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, """{"sid":null,"service_sid":"IS1"}""")]
    [InlineData(HttpStatusCode.OK, """{"sid":"CH1","service_sid":"IS1","attributes":{"an":"object"}}""")]
    public async Task A_success_whose_answer_cannot_be_read_is_an_error_that_says_so(HttpStatusCode status, string body)
    {
        _twilio.Answer(status, body);

        var error = await FetchError();

        Assert.Equal(status, error.Status);
        Assert.Contains("the request succeeded", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_an_error_that_says_so()
    {
        _twilio.Answer(HttpStatusCode.OK, """{"meta":{},"members":[]}""");

        await Assert.ThrowsAsync<TwilioApiException>(async () => await _twilio.Client().Channels.ListAsync("IS1").CountAsync());
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        var reached = new TaskCompletionSource();
        _twilio.Answer(async token =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        var fetch = _twilio.Client().Channels.FetchAsync("IS1", "CH1", cancellation.Token);
        await reached.Task;
        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_a_time_out_and_no_cancellation()
    {
        _twilio.Answer(_ => throw new TaskCanceledException("HttpClient.Timeout", new TimeoutException()));

        var error = await Assert.ThrowsAsync<TimeoutException>(() => _twilio.Client().Channels.FetchAsync("IS1", "CH1"));

        Assert.Contains("GET /v2/Services/IS1/Channels/CH1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_to_connect_is_an_HttpRequestException()
    {
        _twilio.Answer(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        await Assert.ThrowsAsync<HttpRequestException>(() => _twilio.Client().Channels.FetchAsync("IS1", "CH1"));
    }

    [Fact]
    public async Task No_error_holds_a_credential()
    {
        _twilio.Answer(HttpStatusCode.Unauthorized, """{"code":20003,"message":"Authenticate","more_info":"x","status":401}""");

        var error = await FetchError();

        Assert.DoesNotContain(StubTwilio.AuthToken, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(StubTwilio.AuthToken, StubTwilio.Options.ToString(), StringComparison.Ordinal);
    }

    private static Action<HttpResponseMessage> With(RetryConditionHeaderValue wait) => response => response.Headers.RetryAfter = wait;

    private Task<TwilioApiException> FetchError(TimeProvider? time = null)
        => Assert.ThrowsAsync<TwilioApiException>(() => _twilio.Client(time: time).Channels.FetchAsync("IS1", "CH1"));
}
