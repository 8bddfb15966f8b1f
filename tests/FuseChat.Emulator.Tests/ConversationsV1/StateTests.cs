using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests.ConversationsV1;

/// <summary>States and timers, by a clock that the test moves.</summary>
public sealed class StateTests : ConversationsTest
{
    [Fact]
    public async Task Timers_put_a_conversation_to_sleep_and_close_it()
    {
        var path = await NewConversationAsync(false, ("Timers.Inactive", "PT1M"), ("Timers.Closed", "PT10M"));
        var timers = (await Client.GetAsync(path))["timers"];
        Assert.Equal(("2026-03-01T10:01:00Z", "2026-03-01T10:10:00Z"), (timers.GetProperty("date_inactive").GetString(), timers.GetProperty("date_closed").GetString()));

        Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("active", await StateAsync(path));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("inactive", await StateAsync(path));
        Assert.Equal(["date_closed"], Answer.NamesOf((await Client.GetAsync(path))["timers"]));

        (await Client.PostAsync($"{path}/Messages")).Expect(201);
        Assert.Equal("active", await StateAsync(path));
        Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("closed", await StateAsync(path));
        Assert.Equal("{}", (await Client.GetAsync(path))["timers"].GetRawText());
        (await Client.PostAsync($"{path}/Messages")).ExpectError(400, 50377);
    }

    [Fact]
    public async Task Closed_conversation_takes_no_change_in_either_dialect_and_can_be_deleted()
    {
        var path = await NewConversationAsync();
        var service = (await Client.GetAsync(path)).Text("chat_service_sid");
        var message = (await Client.PostAsync($"{path}/Messages")).Text("sid");
        await Client.PostAsync($"{path}/Participants", ("Identity", "ana"));
        Assert.Equal("closed", (await Client.PostAsync(path, ("State", "closed"))).Expect(200).Text("state"));

        var channel = $"/v2/Services/{service}/Channels/{path.Split('/')[^1]}";
        string[] refused = [path, $"{path}/Messages", $"{path}/Messages/{message}", $"{path}/Participants/ana", channel, $"{channel}/Messages"];
        foreach (var each in refused)
        {
            (await Client.PostAsync(each, ("Attributes", "{}"))).ExpectError(400, 50377);
        }

        (await Client.PostAsync($"{path}/Participants", ("Identity", "bob"))).ExpectError(400, 50377);
        (await Client.PostAsync(path, ("State", "active"))).ExpectError(400, 50377);
        (await Client.GetAsync($"{path}/Messages/{message}")).Expect(200);
        (await Client.DeleteAsync(path)).Expect(204);
    }

    [Fact]
    public async Task Lists_are_filtered_by_state_and_date()
    {
        await NewConversationAsync(false, ("UniqueName", "a"), ("Timers.Inactive", "PT1M"));
        await NewConversationAsync(false, ("UniqueName", "b"), ("State", "initializing"));
        Clock.Advance(TimeSpan.FromDays(1));
        await NewConversationAsync(false, ("UniqueName", "c"));
        Assert.Equal(["a"], await NamesAsync("State=inactive"));
        Assert.Equal(["b"], await NamesAsync("State=initializing"));
        Assert.Equal(["c"], await NamesAsync("State=active&StartDate=2026-03-02"));
        Assert.Equal(["a", "b"], await NamesAsync("EndDate=2026-03-02T00%3A00%3A00Z"));
        Assert.Equal(["a", "b", "c"], await NamesAsync(""));
    }

    [Fact]
    public async Task Timer_can_be_taken_away_and_a_state_set_by_hand()
    {
        var path = await NewConversationAsync(false, ("Timers.Closed", "PT10M"));
        (await Client.PostAsync(path, ("Timers.Closed", ""), ("State", "inactive"))).Expect(200);
        Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal("inactive", await StateAsync(path));
    }

    private async Task<string> StateAsync(string path) => (await Client.GetAsync(path)).Expect(200).Text("state");

    private async Task<IEnumerable<string?>> NamesAsync(string query) =>
        (await Client.GetAsync($"/v1/Conversations?{query}")).Expect(200)["conversations"].EnumerateArray().Select(each => each.GetProperty("unique_name").GetString());
}
