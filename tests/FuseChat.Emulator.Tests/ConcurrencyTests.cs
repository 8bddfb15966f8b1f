using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

public sealed class ConcurrencyTests : EmulatorTest
{
    [Fact]
    public async Task Messages_sent_at_once_get_every_index_once()
    {
        var channel = await NewChannelPathAsync();
        var sent = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Client.PostAsync($"{channel}/Messages")));
        Assert.Equal(Enumerable.Range(0, 60), sent.Select(message => message.Expect(201)["index"].GetInt32()).Order());
    }

    [Fact]
    public async Task One_of_many_wins_a_unique_name_and_a_membership()
    {
        var channel = await NewChannelPathAsync();
        var service = channel.Split("/Channels")[0];
        var members = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Client.PostAsync($"{channel}/Members", ("Identity", "ana"))));
        var channels = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Client.PostAsync($"{service}/Channels", ("UniqueName", "x"))));
        Assert.Single(members, member => member.Status == 201);
        Assert.Single(channels, created => created.Status == 201);
        Assert.Single((await Client.GetAsync($"{service}/Users"))["users"].EnumerateArray());
    }
}
