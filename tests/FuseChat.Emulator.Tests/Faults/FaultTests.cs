using System.Text.Json;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests.Faults;

/// <summary>What a struck call meets, and what is stored then.</summary>
public sealed class FaultTests : EmulatorTest
{
    private const string Channels = "/v2/Services/*/Channels/*";

    [Theory]
    [InlineData(429, 20429)]
    [InlineData(500, 20500)]
    [InlineData(503, 20503)]
    [InlineData(418, 418)]
    public async Task Answer_is_shaped_like_twilios_and_nothing_is_stored(int status, int code)
    {
        var channel = await NewChannelPathAsync();
        Emulator.Faults.Add(new FaultRule { Method = "post", Path = Channels, Effect = FaultEffect.Answer(status) });
        var refusal = await Client.PostAsync(channel, ("Attributes", "[1]"));
        refusal.ExpectError(status, code);
        Assert.False(refusal.Headers.ContainsKey("Retry-After"));
        Assert.Equal("{}", (await Client.GetAsync(channel)).Text("attributes"));
        (await Client.PostAsync(channel, ("Attributes", "[1]"))).Expect(200);
    }

    [Fact]
    public async Task Answer_has_the_code_the_message_and_the_header_asked_for()
    {
        var channel = await NewChannelPathAsync();
        Emulator.Faults.Add(new FaultRule { Effect = FaultEffect.Answer(429, 50063, "slow down", TimeSpan.FromMilliseconds(1500)) });
        var refusal = await Client.GetAsync(channel);
        refusal.ExpectError(429, 50063);
        Assert.Equal("slow down", refusal.Text("message"));
        Assert.Equal("2", refusal.Headers["Retry-After"]);
    }

    [Fact]
    public async Task Answer_can_come_after_the_commit_and_without_a_body()
    {
        var channel = await NewChannelPathAsync();
        Emulator.Faults.Add(new FaultRule { Moment = FaultMoment.AfterCommit, Effect = FaultEffect.Answer(503, isEmpty: true) });
        var refusal = await Client.PostAsync(channel, ("Attributes", "[1]"));
        Assert.Equal(503, refusal.Status);
        Assert.Empty(refusal.Body);
        Assert.Equal("[1]", (await Client.GetAsync(channel)).Text("attributes"));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public async Task Status_that_has_no_body_is_sent_without_one(int status)
    {
        Emulator.Faults.Add(new FaultRule { Path = "/v2/x", Effect = FaultEffect.Answer(status) });
        var answer = await Client.GetAsync("/v2/x");
        Assert.Equal((status, 0), (answer.Status, answer.Body.Length));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, "{}")]
    [InlineData(FaultMoment.AfterCommit, "[1]")]
    public async Task Dropped_connection_is_no_answer(FaultMoment moment, string stored)
    {
        var channel = await NewChannelPathAsync();
        Emulator.Faults.Add(new FaultRule { Method = "POST", Moment = moment, Effect = FaultEffect.DropConnection });
        await Assert.ThrowsAsync<HttpRequestException>(() => Client.PostAsync(channel, ("Attributes", "[1]")));
        Assert.Equal(stored, (await Client.GetAsync(channel)).Text("attributes"));
        var dropped = Emulator.Requests[^2];
        Assert.Equal(("POST", 0, "1"), (dropped.Method, dropped.Status, dropped.Fault));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, "{}")]
    [InlineData(FaultMoment.AfterCommit, "[1]")]
    public async Task Truncated_body_ends_early(FaultMoment moment, string stored)
    {
        var channel = await NewChannelPathAsync();
        Emulator.Faults.Add(new FaultRule { Method = "POST", Moment = moment, Effect = FaultEffect.TruncateBody });
        await Assert.ThrowsAnyAsync<Exception>(() => Client.PostAsync(channel, ("Attributes", "[1]")));
        Assert.Equal(stored, (await Client.GetAsync(channel)).Text("attributes"));
        Assert.Equal(200, Emulator.Requests[^2].Status);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit)]
    [InlineData(FaultMoment.AfterCommit)]
    public async Task Malformed_body_is_whole_but_no_json(FaultMoment moment)
    {
        var channel = await NewChannelPathAsync();
        using var fault = Emulator.Faults.Add(new FaultRule { Count = null, Moment = moment, Effect = FaultEffect.MalformBody });
        var (fetched, deleted) = (await Client.GetAsync(channel), await Client.DeleteAsync(channel));
        Assert.All([fetched, deleted], answer => Assert.ThrowsAny<JsonException>(() => answer.Expect(200).Json));
    }

    [Fact]
    public async Task Truncated_answer_without_a_body_is_not_sent()
    {
        var channel = await NewChannelPathAsync();
        Emulator.Faults.Add(new FaultRule { Method = "DELETE", Moment = FaultMoment.AfterCommit, Effect = FaultEffect.TruncateBody });
        await Assert.ThrowsAsync<HttpRequestException>(() => Client.SendAsync(HttpMethod.Delete, channel, new StringContent("")));
        (await Client.GetAsync(channel)).Expect(404);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit, null)]
    [InlineData(FaultMoment.AfterCommit, "[1]")]
    public async Task Delay_takes_the_emulators_time(FaultMoment moment, string? storedMeanwhile)
    {
        var channel = await NewChannelPathAsync();
        var fault = Emulator.Faults.Add(new FaultRule { Method = "POST", Moment = moment, Effect = FaultEffect.Delay(TimeSpan.FromSeconds(40)) });
        var update = Client.PostAsync(channel, ("Attributes", "[1]"));
        await fault.StruckAsync();
        Assert.False(update.IsCompleted);
        Assert.Equal(storedMeanwhile ?? "{}", (await Client.GetAsync(channel)).Text("attributes"));
        Clock.Advance(TimeSpan.FromSeconds(40));
        (await update).Expect(200);
        Assert.Equal((Start, TimeSpan.FromSeconds(40)), (Emulator.Requests[^1].Started, Emulator.Requests[^1].Duration));
    }

    [Fact]
    public async Task Two_updates_are_interleaved_at_will()
    {
        var channel = await NewChannelPathAsync();
        using var hold = Emulator.Faults.Hold("POST", Channels);
        var late = Client.PostAsync(channel, ("Attributes", """{"writer":"late"}"""));
        await hold.StruckAsync();
        Assert.Equal(1, hold.Held);
        (await Client.PostAsync(channel, ("Attributes", """{"writer":"early"}"""))).Expect(200);
        Assert.False(late.IsCompleted);
        hold.Release();
        (await late).Expect(200);
        Assert.Equal("""{"writer":"late"}""", (await Client.GetAsync(channel)).Text("attributes"));
        Assert.Equal((0, 1, 2), (hold.Held, hold.Struck, hold.Matched));
    }

    [Fact]
    public async Task Held_call_is_carried_out_even_if_its_client_gives_up()
    {
        var channel = await NewChannelPathAsync();
        using var hold = Emulator.Faults.Hold("POST", Channels);
        using var done = Emulator.Faults.Hold("POST", Channels, FaultMoment.AfterCommit);
        using var impatience = new CancellationTokenSource();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Attributes", "[1]")]);
        var update = Client.SendAsync(HttpMethod.Post, channel, form, impatience.Token);
        await hold.StruckAsync();
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => update);

        Assert.Equal("{}", Emulator.FindAttributes(channel.Split('/')[^1]));
        hold.Release();
        await done.StruckAsync();
        Assert.Equal("[1]", Emulator.FindAttributes(channel.Split('/')[^1]));
    }

    [Fact]
    public async Task Emulator_stops_although_calls_are_held()
    {
        var emulator = await TwilioEmulator.StartAsync();
        var client = new ChatClient(emulator.BaseAddress, emulator.AccountSid, emulator.AuthToken);
        var hold = emulator.Faults.Hold();
        var held = client.PostAsync("/v2/Services", ("FriendlyName", "x"));
        await hold.StruckAsync();
        await emulator.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => held);
    }

    [Fact]
    public async Task Count_holds_among_calls_at_once()
    {
        using var fault = Emulator.Faults.Add(new FaultRule { Count = 3, Nth = 5, Effect = FaultEffect.Answer(503) });
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Client.GetAsync("/v2/Services")));
        Assert.Equal(3, answers.Count(answer => answer.Status == 503));
        Assert.Equal((40, 3), (fault.Matched, fault.Struck));
        Assert.Equal(3, Emulator.Requests.Count(request => request.Fault == fault.Id));
    }

    [Fact]
    public async Task Refusal_can_be_lost_like_any_answer()
    {
        Emulator.Faults.Add(new FaultRule { Moment = FaultMoment.AfterCommit, Effect = FaultEffect.Answer(502) });
        (await Client.PostAsync("/v2/Services")).ExpectError(502, 502);
        (await Client.PostAsync("/v2/Services")).ExpectError(400, 50000);
    }
}
