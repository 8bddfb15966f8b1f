using System.Net;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Hosting;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Tests.Twilio;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Runtime.Tests.Hosting;

public sealed class HealthCheckTests : IAsyncDisposable
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    private readonly StubTwilio _twilio = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _provider;

    public HealthCheckTests()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddFuseChat(options =>
            {
                (options.AccountSid, options.AuthToken) = (StubTwilio.AccountSid, StubTwilio.AuthToken);
                (options.Budget.ActionsPerSecond, options.Budget.Window, options.Budget.MaxWait) = (1, TimeSpan.FromSeconds(1), TimeSpan.Zero);
                options.Retry.MaxAttempts = 1;
            })
            .Configure<ApplyOptions>(options => (options.Retry.MaxAttempts, options.QueueLimit) = (1, 1));
        services.AddHttpClient(TwilioOptions.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => _twilio);
        services.AddHealthChecks().AddFuseChat(tags: ["ready"]);
        _provider = services.BuildServiceProvider();
    }

    private ApplyEngine Engine => _provider.GetRequiredService<ApplyEngine>();

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _twilio.Dispose();
    }

    [Fact]
    public async Task An_engine_that_nobody_used_is_healthy_and_no_call_is_made()
    {
        var entry = await CheckAsync();

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal(
            ["actions_waiting_for_budget", "busy_resources", "failed_calls_in_a_row", "longest_queue", "pending_mutations", "resources"],
            entry.Data.Keys.Order());
        Assert.Equal(["ready"], entry.Tags);
        Assert.Empty(_twilio.Sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(null)]
    public async Task Three_failed_calls_in_a_row_are_an_outage_and_one_answer_ends_it(HttpStatusCode? status)
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
            _twilio.Answer(_ => status is { } answer
                ? Task.FromResult(new HttpResponseMessage(answer) { Content = new StringContent("{}") })
                : throw new HttpRequestException(HttpRequestError.ConnectionError));
            await Assert.ThrowsAnyAsync<Exception>(() => Engine.ReadAsync<Counter>(Channel));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var outage = await CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, outage.Status);
        Assert.Equal("The last 3 calls of the attribute store failed, the first at 2026-03-01 10:00:00Z", outage.Description);
        Assert.True(outage.Exception is TwilioApiException or HttpRequestException);

        _twilio.Answer(HttpStatusCode.OK, StubTwilio.Channel());
        Assert.Null(await Engine.ReadAsync<Counter>(Channel));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        for (var i = 0; i < 3; i++)
        {
            _twilio.Answer(HttpStatusCode.NotFound, """{"code":20404,"message":"not found","status":404}""");
            await Assert.ThrowsAsync<TwilioApiException>(() => Engine.ReadAsync<Counter>(Channel));
        }

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task A_full_queue_degrades_and_so_does_a_refusal_for_a_minute()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _twilio.Answer(_ => answer.Task).Answer(HttpStatusCode.OK, StubTwilio.Channel());
        var taken = Engine.ApplyAsync(Channel, new Add(1));
        var full = await CheckAsync();
        Assert.Equal((HealthStatus.Degraded, "1 mutations wait for one resource"), (full.Status, full.Description));
        await Assert.ThrowsAsync<QueueFullException>(() => Engine.ApplyAsync(Channel, new Add(1)));

        answer.SetResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(StubTwilio.Channel("""  "{\"count\":1,\"note\":\"\"}"  """)) });
        await taken;

        var refused = await CheckAsync();
        Assert.Equal((HealthStatus.Degraded, "mutations were refused because too many waited for their resource"), (refused.Status, refused.Description));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task A_budget_that_was_spent_for_too_long_degrades_for_a_minute()
    {
        _twilio.Answer(HttpStatusCode.Created, StubTwilio.Message());
        var messages = _provider.GetRequiredService<ChatV2Client>().Messages;
        await messages.CreateAsync("IS1", "CH1", new ChatMessageCreation());
        await Assert.ThrowsAsync<BudgetExceededException>(() => messages.CreateAsync("IS1", "CH1", new ChatMessageCreation()));

        Assert.Equal(HealthStatus.Degraded, (await CheckAsync()).Status);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
    }

    private async Task<HealthReportEntry> CheckAsync()
        => (await _provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["fusechat"];
}
