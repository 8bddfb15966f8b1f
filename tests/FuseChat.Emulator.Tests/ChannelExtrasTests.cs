using System.Text.Json;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

/// <summary>What hangs on a channel of Chat v2 besides members and messages.</summary>
public sealed class ChannelExtrasTests : EmulatorTest
{
    [Fact]
    public async Task Invite_lives_until_it_is_taken()
    {
        var channel = await NewChannelPathAsync();
        var ana = (await Client.PostAsync($"{channel}/Invites", ("Identity", "ana"))).Expect(201);
        Assert.Equal(
            ["account_sid", "channel_sid", "created_by", "date_created", "date_updated", "identity", "role_sid", "service_sid", "sid", "url"], ana.Names);
        Assert.Matches("^IN[0-9a-f]{32}$", ana.Text("sid"));
        Assert.Equal(ana.Body, (await Client.GetAsync(new Uri(ana.Text("url")).AbsolutePath)).Expect(200).Body);
        (await Client.PostAsync($"{channel}/Invites", ("Identity", "ana"))).ExpectError(409, 50212);
        (await Client.PostAsync($"{channel}/Invites")).ExpectError(400, 50204);
        (await Client.PostAsync($"{channel}/Invites", ("Identity", "x"), ("RoleSid", "x"))).ExpectError(400, 50100);
        var bob = (await Client.PostAsync($"{channel}/Invites", ("Identity", "bob"))).Text("sid");
        Assert.Single((await Client.GetAsync($"{channel}/Invites?Identity=bob"))["invites"].EnumerateArray());

        (await Client.PostAsync($"{channel}/Members", ("Identity", "ana"))).Expect(201);
        (await Client.GetAsync($"{channel}/Invites/{ana.Text("sid")}")).ExpectError(404, 20404);
        (await Client.PostAsync($"{channel}/Invites", ("Identity", "ana"))).ExpectError(409, 50404);
        (await Client.DeleteAsync($"{channel}/Invites/{bob}")).Expect(204);
        Assert.Empty((await Client.GetAsync($"{channel}/Invites"))["invites"].EnumerateArray());
    }

    [Fact]
    public async Task Webhook_of_a_channel_lives()
    {
        var webhooks = $"{await NewChannelPathAsync()}/Webhooks";
        var made = (await Client.PostAsync(
            webhooks, ("Type", "webhook"), ("Configuration.Url", "http://x/y"), ("Configuration.Filters", "onMessageSent"), ("Configuration.RetryCount", "2"))).Expect(201);
        Assert.Equal(
            ["account_sid", "channel_sid", "configuration", "date_created", "date_updated", "service_sid", "sid", "type", "url"], made.Names);
        Assert.Equal("""{"url":"http://x/y","method":"POST","filters":["onMessageSent"],"retry_count":2}""", made["configuration"].GetRawText());
        var changed = (await Client.PostAsync($"{webhooks}/{made.Text("sid")}", ("Configuration.RetryCount", "3"))).Expect(200);
        Assert.Equal(3, changed["configuration"].GetProperty("retry_count").GetInt32());
        (await Client.PostAsync($"{webhooks}/{made.Text("sid")}", ("Configuration.RetryCount", "4"))).ExpectError(400, 50065);
        (await Client.PostAsync($"{webhooks}/{made.Text("sid")}")).ExpectError(400, 20161);
        (await Client.PostAsync(webhooks, ("Type", "webhook"), ("Configuration.Url", "http://x/" + new string('y', 512)))).ExpectError(400, 20001);
        Assert.Equal(5, (await Client.GetAsync(webhooks))["meta"].GetProperty("page_size").GetInt32());
        (await Client.DeleteAsync($"{webhooks}/{made.Text("sid")}")).Expect(204);
    }

    [Fact]
    public async Task User_reads_mutes_and_leaves_a_channel()
    {
        var channel = await NewChannelPathAsync();
        var service = channel.Split("/Channels")[0];
        await Client.PostAsync($"{channel}/Members", ("Identity", "ana"));
        for (var i = 0; i < 3; i++)
        {
            await Client.PostAsync($"{channel}/Messages");
        }

        var seen = $"{service}/Users/ana/Channels/{channel.Split('/')[^1]}";
        var read = (await Client.PostAsync(seen, ("LastConsumedMessageIndex", "1"), ("NotificationLevel", "muted"))).Expect(200);
        Assert.Equal((1, 1, "muted"), (read["unread_messages_count"].GetInt32(), read["last_consumed_message_index"].GetInt32(), read.Text("notification_level")));
        Assert.Equal(1, (await Client.GetAsync($"{channel}/Members/ana"))["last_consumed_message_index"].GetInt32());
        (await Client.PostAsync($"{channel}/Messages")).Expect(201);
        Assert.Equal(2, (await Client.GetAsync(seen))["unread_messages_count"].GetInt32());
        Assert.Equal(JsonValueKind.Null, (await Client.PostAsync(seen, ("LastConsumedMessageIndex", "")))["unread_messages_count"].ValueKind);
        (await Client.PostAsync(seen, ("NotificationLevel", "loud"))).ExpectError(400, 20001);
        (await Client.PostAsync(seen)).ExpectError(400, 20161);
        (await Client.DeleteAsync(seen)).Expect(204);
        (await Client.GetAsync(seen)).ExpectError(404, 20404);
        Assert.Equal(0, (await Client.GetAsync(channel))["members_count"].GetInt32());
    }
}
