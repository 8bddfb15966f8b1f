using System.Net;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Hosting;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Tests.Twilio;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using FuseChat.Runtime.Twilio.ConversationsV1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Runtime.Tests.Hosting;

public sealed class AddFuseChatTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    [Fact]
    public async Task The_engine_writes_over_HTTP_after_one_call()
    {
        using var twilio = new StubTwilio();
        twilio.Answer(HttpStatusCode.OK, StubTwilio.Channel("""  "{\"count\":1,\"note\":\"\"}"  """)).Answer(HttpStatusCode.OK, StubTwilio.Channel());
        await using var provider = Services(twilio).BuildServiceProvider();

        await provider.GetRequiredService<ApplyEngine>().ApplyAsync(Channel, new Add(1));

        Assert.Equal("Attributes=%7B%22count%22%3A2%2C%22note%22%3A%22%22%7D", twilio.Sent[1].Body);
    }

    [Fact]
    public async Task The_engine_writes_in_the_dialect_that_is_configured()
    {
        using var twilio = new StubTwilio();
        twilio.Answer(HttpStatusCode.OK, """{"sid":"CH1","attributes":"{\"count\":1,\"note\":\"\"}"}""").Answer(HttpStatusCode.OK, """{"sid":"CH1"}""");
        await using var provider = Services(twilio)
            .Configure<TwilioOptions>(options => options.Dialect = TwilioDialect.ConversationsV1).BuildServiceProvider();

        await provider.GetRequiredService<ApplyEngine>().ApplyAsync(Channel, new Add(1));

        Assert.Equal(["/v1/Services/IS1/Conversations/CH1", "/v1/Services/IS1/Conversations/CH1"], twilio.Sent.Select(request => request.Target));
    }

    [Fact]
    public async Task Both_dialects_and_the_engine_share_a_channel_s_budget()
    {
        using var twilio = new StubTwilio();
        twilio.Answer(HttpStatusCode.Created, StubTwilio.Message()).Answer(HttpStatusCode.OK, StubTwilio.Channel("""  "{\"count\":1,\"note\":\"\"}"  """));
        await using var provider = Services(twilio)
            .Configure<TwilioOptions>(options =>
                (options.Budget.ActionsPerSecond, options.Budget.Window, options.Budget.MaxWait) = (1, TimeSpan.FromSeconds(1), TimeSpan.Zero))
            .AddSingleton<TimeProvider>(new FakeTimeProvider())
            .BuildServiceProvider();

        await provider.GetRequiredService<ChatV2Client>().Messages.CreateAsync("IS1", "CH1", new ChatMessageCreation());

        await Assert.ThrowsAsync<BudgetExceededException>(() => provider.GetRequiredService<ConversationsV1Client>().Messages
            .CreateAsync("IS1", "CH1", new ConversationMessageCreation()));
        await Assert.ThrowsAsync<BudgetExceededException>(() => provider.GetRequiredService<ApplyEngine>().ApplyAsync(Channel, new Add(1)));
        Assert.Equal(["POST", "GET"], twilio.Sent.Select(request => request.Method));
    }

    [Fact]
    public async Task A_store_of_ones_own_is_used_instead()
    {
        var store = new FakeStore { [Channel] = new Counter(1).ToJson() };
        await using var provider = new ServiceCollection().AddSingleton<IAttributeStore>(store).AddFuseChat(Configure).BuildServiceProvider();

        await provider.GetRequiredService<ApplyEngine>().ApplyAsync(Channel, new Add(1));

        Assert.Equal(new Counter(2).ToJson(), store[Channel]);
    }

    [Fact]
    public async Task No_log_holds_a_credential()
    {
        using var twilio = new StubTwilio();
        twilio.Answer(HttpStatusCode.Unauthorized, "{}");
        using var log = new LogRecorder();
        await using var provider = Services(twilio)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).BuildServiceProvider();

        await Assert.ThrowsAsync<TwilioApiException>(
            () => provider.GetRequiredService<ChatV2Client>().Channels.FetchAsync("IS1", "CH1"));

        Assert.Contains(log.Lines, line => line.Contains("Authorization", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Basic ", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(StubTwilio.AuthToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_options_are_reported_all_at_once_when_the_host_starts()
    {
        await using var provider = new ServiceCollection()
            .AddFuseChat(options =>
            {
                options.BaseAddress = new Uri("ftp://chat.twilio.com");
                options.AccountSid = "AC1";
                options.ApiKeySid = "SK1";
                options.AuthToken = StubTwilio.AuthToken;
                options.Timeout = TimeSpan.Zero;
            })
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "BaseAddress must be an absolute http or https address without user, query or fragment",
                "AccountSid must be AC and 32 hexadecimal digits",
                "Give either ApiKeySid and ApiKeySecret or AuthToken, not both",
                "ApiKeySid must be SK and 32 hexadecimal digits",
                "ApiKeySecret is required with ApiKeySid",
                "Timeout must be more than zero and at most 24 days",
            ],
            error.Failures);
    }

    [Fact]
    public async Task Options_without_credentials_say_what_to_give()
    {
        await using var provider = new ServiceCollection()
            .AddFuseChat(options => options.AccountSid = StubTwilio.AccountSid).BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ChatV2Client>());

        Assert.Equal(["TwilioOptions has no secret; give ApiKeySid and ApiKeySecret, or AuthToken"], error.Failures);
    }

    [Fact]
    public async Task A_negative_capacity_is_refused_when_the_host_starts()
    {
        await using var provider = new ServiceCollection()
            .AddFuseChat(Configure).Configure<ApplyOptions>(options => options.IdleResources = -1).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task Redirects_are_not_followed_and_the_time_out_is_the_configured_one()
    {
        await using var provider = new ServiceCollection()
            .AddFuseChat(options =>
            {
                Configure(options);
                options.Timeout = TimeSpan.FromSeconds(3);
            })
            .BuildServiceProvider();

        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(TwilioOptions.HttpClientName);
        HttpMessageHandler? handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(TwilioOptions.HttpClientName);
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

        Assert.Equal(TimeSpan.FromSeconds(3), client.Timeout);
        Assert.False(Assert.IsType<SocketsHttpHandler>(handler).AllowAutoRedirect);
    }

    private static void Configure(TwilioOptions options)
        => (options.AccountSid, options.AuthToken) = (StubTwilio.AccountSid, StubTwilio.AuthToken);

    private static IServiceCollection Services(StubTwilio twilio)
    {
        var services = new ServiceCollection().AddFuseChat(Configure);
        services.AddHttpClient(TwilioOptions.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => twilio);
        return services;
    }
}
