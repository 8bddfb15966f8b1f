using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests.Limits;

/// <summary>What counts against what, over HTTP and with a clock that stands still.</summary>
public sealed class RateLimitTests : EmulatorTest
{
    private protected override RateLimitOptions RateLimits => new() { ActionsPerSecond = 2, ConcurrentRequests = 2, SendRetryAfter = true };

    [Fact]
    public async Task Channel_takes_so_many_changes_and_says_when_it_takes_more()
    {
        var channel = await NewChannelPathAsync(("UniqueName", "a"));
        var byName = $"{channel[..channel.LastIndexOf('/')]}/a";
        var member = (await Client.PostAsync($"{channel}/Members", ("Identity", "ana"))).Expect(201).Text("sid");
        Clock.Advance(TimeSpan.FromSeconds(1.5));
        for (var i = 0; i < 3; i++)
        {
            (await Client.PostAsync(channel, ("Attributes", "{}"))).Expect(200);
            (await Client.PostAsync($"{byName}/Messages")).Expect(201);
            (await Client.PostAsync($"{channel}/Members/{member}", ("Attributes", "{}"))).Expect(200);
        }

        var refusal = await Client.PostAsync($"{byName}/Messages", ("Body", "lost"));
        refusal.ExpectError(429, 50063);
        Assert.Equal("4", refusal.Headers["Retry-After"]);
        Assert.Equal(3, (await Client.GetAsync(channel))["messages_count"].GetInt32());
        (await Client.PostAsync($"{channel[..channel.LastIndexOf('/')]}")).Expect(201);

        Clock.Advance(TimeSpan.FromSeconds(3.5));
        (await Client.PostAsync($"{byName}/Messages")).Expect(201);
        (await Client.PostAsync($"{byName}/Messages")).ExpectError(429, 50063);
    }

    [Fact]
    public async Task Service_takes_so_many_changes_of_channels_users_and_roles()
    {
        var service = $"/v2/Services/{await NewServiceAsync()}";
        for (var i = 0; i < 3; i++)
        {
            (await Client.PostAsync($"{service}/Channels", ("UniqueName", $"{i}"))).Expect(201);
            (await Client.PostAsync($"{service}/Users", ("Identity", $"{i}"))).Expect(201);
            (await Client.PostAsync($"{service}/Roles", ("FriendlyName", "x"), ("Type", "channel"), ("Permission", "x"))).Expect(201);
        }

        (await Client.DeleteAsync($"{service}/Channels/0")).Expect(204);
        (await Client.DeleteAsync($"{service}/Users/0")).ExpectError(429, 50074);
        (await Client.PostAsync($"{service}/Channels/1", ("Attributes", "{}"))).Expect(200);
        (await Client.GetAsync($"{service}/Users/0")).Expect(200);
        (await Client.PostAsync($"/v2/Services/{await NewServiceAsync()}/Channels")).Expect(201);
    }

    [Fact]
    public async Task Requests_at_once_are_limited_as_a_whole()
    {
        using var hold = Emulator.Faults.Add(new FaultRule { Count = 2, Moment = FaultMoment.AfterCommit, Effect = FaultEffect.Hold });
        Task<Answer>[] held = [Client.GetAsync("/v2/Services"), Client.GetAsync("/v2/Services")];
        await hold.StruckAsync(2);
        (await Client.GetAsync("/v2/Services")).ExpectError(429, 20429);
        hold.Release();
        Assert.All(await Task.WhenAll(held), answer => answer.Expect(200));
        (await Client.GetAsync("/v2/Services")).Expect(200);
    }

    [Fact]
    public async Task Both_dialects_draw_on_the_same_budget()
    {
        var channel = await NewChannelPathAsync();
        var conversation = channel.Replace("v2", "v1", StringComparison.Ordinal).Replace("Channels", "Conversations", StringComparison.Ordinal);
        for (var i = 0; i < 5; i++)
        {
            (await Client.PostAsync($"{channel}/Messages")).Expect(201);
            (await Client.PostAsync($"{conversation}/Messages")).Expect(201);
        }

        (await Client.PostAsync($"{channel}/Messages")).ExpectError(429, 50063);
        (await Client.PostAsync($"{conversation}/Participants", ("Identity", "ana"))).ExpectError(429, 50063);
    }

    [Fact]
    public async Task Unknown_channel_is_not_found_however_often_it_is_changed()
    {
        var service = await NewServiceAsync();
        for (var i = 0; i < 20; i++)
        {
            (await Client.PostAsync($"/v2/Services/{service}/Channels/x", ("Attributes", "{}"))).Expect(404);
        }
    }
}
