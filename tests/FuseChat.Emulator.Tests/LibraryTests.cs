using System.Net.Sockets;
using FuseChat.Emulator.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Emulator.Tests;

/// <summary>What a test or sample that embeds the emulator relies on.</summary>
public sealed class LibraryTests
{
    [Fact]
    public async Task Equal_options_give_equal_credentials_and_sids()
    {
        var first = await RunAsync(new TwilioEmulatorOptions { Seed = 7 });
        var second = await RunAsync(new TwilioEmulatorOptions { Seed = 7 });
        var other = await RunAsync(new TwilioEmulatorOptions { Seed = 8 });
        Assert.Equal(first, second);
        Assert.Empty(first.Intersect(other));

        static async Task<IReadOnlyList<string>> RunAsync(TwilioEmulatorOptions options)
        {
            await using var emulator = await TwilioEmulator.StartAsync(options);
            var client = new ChatClient(emulator.BaseAddress, emulator.ApiKeySid, emulator.ApiKeySecret);
            var service = await client.PostAsync("/v2/Services", ("FriendlyName", "x"));
            return [emulator.AccountSid, emulator.AuthToken, emulator.ApiKeySid, emulator.ApiKeySecret, service.Text("sid")];
        }
    }

    [Fact]
    public async Task Default_credentials_have_the_shapes_of_real_ones()
    {
        await using var emulator = await TwilioEmulator.StartAsync();
        Assert.Matches("^AC[0-9a-f]{32}$", emulator.AccountSid);
        Assert.Matches("^SK[0-9a-f]{32}$", emulator.ApiKeySid);
        Assert.True(emulator.AuthToken.Length >= 32);
        Assert.True(emulator.ApiKeySecret.Length >= 32);
        Assert.Equal("127.0.0.1", emulator.BaseAddress.Host);
        Assert.NotEqual(0, emulator.BaseAddress.Port);
    }

    [Fact]
    public async Task Two_emulators_run_side_by_side_and_share_nothing()
    {
        await using var first = await TwilioEmulator.StartAsync();
        await using var second = await TwilioEmulator.StartAsync();
        var client = new ChatClient(first.BaseAddress, first.AccountSid, first.AuthToken);
        (await client.PostAsync("/v2/Services", ("FriendlyName", "x"))).Expect(201);
        Assert.Equal(1, first.RequestCount);
        Assert.Equal(0, second.RequestCount);
    }

    [Fact]
    public async Task Requests_are_recorded_by_the_time_they_are_answered()
    {
        await using var emulator = await TwilioEmulator.StartAsync();
        var client = new ChatClient(emulator.BaseAddress, emulator.AccountSid, emulator.AuthToken);
        await client.PostAsync("/v2/Services", ("FriendlyName", "x"));
        await client.GetAsync("/v2/Services?PageSize=1");
        await client.GetAsync("/v2/a%2Fb");
        Assert.Equal(
            [
                new RecordedRequest("POST", "/v2/Services", "", 201),
                new RecordedRequest("GET", "/v2/Services", "?PageSize=1", 200),
                new RecordedRequest("GET", "/v2/a%2Fb", "", 404),
            ],
            emulator.Requests.Select(request => request with { Started = default, Duration = default }));
        Assert.Equal(3, emulator.RequestCount);
    }

    [Fact]
    public async Task Request_log_keeps_the_newest_and_counts_all()
    {
        await using var emulator = await TwilioEmulator.StartAsync(new TwilioEmulatorOptions { RequestLogCapacity = 2 });
        var client = new ChatClient(emulator.BaseAddress, emulator.AccountSid, emulator.AuthToken);
        foreach (var path in new[] { "/1", "/2", "/3" })
        {
            await client.GetAsync(path);
        }

        Assert.Equal(["/2", "/3"], emulator.Requests.Select(request => request.Path));
        Assert.Equal(3, emulator.RequestCount);
    }

    [Fact]
    public async Task Latency_is_waited_by_the_emulators_clock()
    {
        var clock = new FakeTimeProvider();
        await using var emulator = await TwilioEmulator.StartAsync(new TwilioEmulatorOptions { Latency = TimeSpan.FromSeconds(9), TimeProvider = clock });
        var client = new ChatClient(emulator.BaseAddress, emulator.AccountSid, emulator.AuthToken);
        var answer = client.GetAsync("/v2/Services");
        while (!answer.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await answer).Expect(200);
        Assert.True(emulator.Requests[0].Duration >= TimeSpan.FromSeconds(9));
        (await client.GetAsync("/emulator/requests")).Expect(200);
    }

    [Fact]
    public async Task Disposed_emulator_answers_no_more_and_frees_its_port()
    {
        var emulator = await TwilioEmulator.StartAsync();
        var port = emulator.BaseAddress.Port;
        await emulator.DisposeAsync();
        await emulator.DisposeAsync();
        await using var next = await TwilioEmulator.StartAsync(new TwilioEmulatorOptions { Urls = $"http://127.0.0.1:{port}" });
        Assert.Equal(port, next.BaseAddress.Port);
    }

    [Fact]
    public async Task Address_in_use_is_an_io_exception()
    {
        await using var emulator = await TwilioEmulator.StartAsync();
        var options = new TwilioEmulatorOptions { Urls = emulator.BaseAddress.ToString() };
        var refusal = await Assert.ThrowsAsync<IOException>(() => TwilioEmulator.StartAsync(options));
        Assert.Contains("address already in use", refusal.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, TwilioEmulatorOptions> BadOptions => new()
    {
        { "Urls", new TwilioEmulatorOptions { Urls = "" } },
        { "Urls", new TwilioEmulatorOptions { Urls = "127.0.0.1" } },
        { "Urls", new TwilioEmulatorOptions { Urls = "https://127.0.0.1:0" } },
        { "Urls", new TwilioEmulatorOptions { Urls = "http://localhost:0" } },
        { "AccountSid", new TwilioEmulatorOptions { AccountSid = "AC1" } },
        { "ApiKeySid", new TwilioEmulatorOptions { ApiKeySid = "AC" + new string('0', 32) } },
        { "AuthToken", new TwilioEmulatorOptions { AuthToken = "" } },
        { "ApiKeySecret", new TwilioEmulatorOptions { ApiKeySecret = new string('x', 31) } },
        { "ActionsPerSecond", new TwilioEmulatorOptions { RateLimits = new RateLimitOptions { ActionsPerSecond = 0 } } },
        { "Window", new TwilioEmulatorOptions { RateLimits = new RateLimitOptions { Window = TimeSpan.Zero } } },
        { "ConcurrentRequests", new TwilioEmulatorOptions { RateLimits = new RateLimitOptions { ConcurrentRequests = 0 } } },
        { "Latency", new TwilioEmulatorOptions { Latency = TimeSpan.FromHours(1) } },
        { "DataFile", new TwilioEmulatorOptions { DataFile = "" } },
        { "RequestLogCapacity", new TwilioEmulatorOptions { RequestLogCapacity = -1 } },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public async Task Malformed_option_is_named(string name, TwilioEmulatorOptions options)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => TwilioEmulator.StartAsync(options));
        Assert.Equal(name, refusal.ParamName);
        Assert.StartsWith(name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_start_starts_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TwilioEmulator.StartAsync(cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task Client_that_hangs_up_in_the_middle_of_a_request_harms_nobody()
    {
        await using var emulator = await TwilioEmulator.StartAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(emulator.BaseAddress.Host, emulator.BaseAddress.Port);
            await socket.GetStream().WriteAsync("POST /v2/Services HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nFriend"u8.ToArray());
        }

        var client = new ChatClient(emulator.BaseAddress, emulator.AccountSid, emulator.AuthToken);
        (await client.GetAsync("/v2/Services")).Expect(200);
    }
}
