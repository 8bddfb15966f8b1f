using System.Text.Json;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests.Faults;

/// <summary><c>/emulator/...</c>: the same over HTTP.</summary>
public sealed class AdminTests : EmulatorTest
{
    private const string Faults = "/emulator/faults";

    [Fact]
    public async Task Fault_is_added_strikes_is_told_and_goes()
    {
        var added = (await Client.PostJsonAsync(Faults, """{"method":"GET","path":"/v2/Services","effect":"answer","status":429,"code":50063,"retry_after_seconds":3}""")).Expect(201);
        var path = $"{Faults}/{added.Text("id")}";
        var refusal = await Client.GetAsync("/v2/Services");
        refusal.ExpectError(429, 50063);
        Assert.Equal("3", refusal.Headers["Retry-After"]);
        (await Client.GetAsync("/v2/Services")).Expect(200);

        var told = (await Client.GetAsync(path)).Expect(200);
        Assert.Equal((2, 1, 0), (told["matched"].GetInt32(), told["struck"].GetInt32(), told["held"].GetInt32()));
        Assert.Equal(("before", "answer", 1), (told.Text("moment"), told.Text("effect"), told["count"].GetInt32()));
        Assert.Single((await Client.GetAsync(Faults))["faults"].EnumerateArray());
        Assert.Equal(1, Emulator.Faults.All.Single().Struck);
        (await Client.DeleteAsync(path)).Expect(204);
        (await Client.GetAsync(path)).ExpectError(404, 20404);
        Assert.Empty(Emulator.Faults.All);
    }

    [Fact]
    public async Task Call_is_held_and_released()
    {
        var id = (await Client.PostJsonAsync(Faults, """{"effect":"hold","moment":"after","count":null}""")).Expect(201).Text("id");
        var held = Client.PostAsync("/v2/Services", ("FriendlyName", "x"));
        await Emulator.Faults.All.Single().StruckAsync();
        Assert.Equal(1, (await Client.GetAsync($"{Faults}/{id}"))["held"].GetInt32());
        (await Client.PostAsync($"{Faults}/{id}/release")).Expect(200);
        (await held).Expect(201);
        (await Client.DeleteAsync(Faults)).Expect(204);
        (await Client.GetAsync("/v2/Services")).Expect(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"effect":"explode"}""")]
    [InlineData("""{"effect":"answer"}""")]
    [InlineData("""{"effect":"answer","status":99}""")]
    [InlineData("""{"effect":"answer","status":"x"}""")]
    [InlineData("""{"effect":"answer","status":429,"retry_after_seconds":1e300}""")]
    [InlineData("""{"effect":"delay"}""")]
    [InlineData("""{"effect":"delay","delay_ms":-1}""")]
    [InlineData("""{"effect":"drop","moment":"never"}""")]
    [InlineData("""{"effect":"drop","moment":null}""")]
    [InlineData("""{"effect":"drop","probability":2}""")]
    [InlineData("""{"effect":"drop","path":"x"}""")]
    [InlineData("""{"effect":"drop","metod":"GET"}""")]
    public async Task Nonsense_is_refused(string json) => (await Client.PostJsonAsync(Faults, json)).ExpectError(400, 20001);

    [Fact]
    public async Task Requests_are_told_with_their_times_and_faults()
    {
        Emulator.Faults.Add(new FaultRule { Nth = 2, Effect = FaultEffect.Answer(503) });
        await Client.GetAsync("/v2/Services?PageSize=1");
        await Client.GetAsync("/v2/Services");
        var log = (await Client.GetAsync("/emulator/requests")).Expect(200);
        Assert.Equal(2, log["count"].GetInt32());
        var first = log["requests"][0];
        Assert.Equal(["duration_ms", "fault", "method", "path", "query", "started", "status"], Answer.NamesOf(first));
        Assert.Equal(("GET", "/v2/Services", "?PageSize=1", 200, 0d), (Text("method"), Text("path"), Text("query"), first.GetProperty("status").GetInt32(), first.GetProperty("duration_ms").GetDouble()));
        Assert.Equal(Start, first.GetProperty("started").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("fault").ValueKind);
        Assert.Equal("1", log["requests"][1].GetProperty("fault").GetString());

        string? Text(string name) => first.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Admin_api_is_for_the_account_only_and_meets_no_fault()
    {
        using var fault = Emulator.Faults.Add(new FaultRule { Count = null, Effect = FaultEffect.DropConnection });
        var stranger = new ChatClient(Emulator.BaseAddress, Emulator.AccountSid, "wrong");
        (await stranger.GetAsync(Faults)).ExpectError(401, 20003);
        (await Client.GetAsync(Faults)).Expect(200);
        (await Client.GetAsync("/emulator/nothing")).ExpectError(404, 20404);
        (await Client.DeleteAsync("/emulator/requests")).ExpectError(405, 20004);
        Assert.Equal(0, Emulator.RequestCount);
    }
}
