using System.Text.Json;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

/// <summary>Each resource from its creation to its end.</summary>
public sealed class LifeTests : EmulatorTest
{
    [Fact]
    public async Task Service_is_created_changed_in_part_and_deleted_with_all_it_holds()
    {
        var channel = await NewChannelPathAsync();
        var service = channel.Split("/Channels")[0];
        Clock.Advance(TimeSpan.FromMinutes(5));

        var changed = (await Client.PostAsync(
            service, ("FriendlyName", "Renamed"), ("ReachabilityEnabled", "true"), ("Limits.ChannelMembers", "7"), ("WebhookFilters", "a"),
            ("WebhookFilters", "b"), ("Notifications.NewMessage.Sound", "ping"), ("PreWebhookUrl", "https://example.com/hook"))).Expect(200);

        Assert.Equal("Renamed", changed.Text("friendly_name"));
        Assert.True(changed["reachability_enabled"].GetBoolean());
        Assert.True(changed["read_status_enabled"].GetBoolean());
        Assert.Equal(7, changed["limits"].GetProperty("channel_members").GetInt32());
        Assert.Equal(250, changed["limits"].GetProperty("user_channels").GetInt32());
        Assert.Equal(["a", "b"], changed["webhook_filters"].EnumerateArray().Select(filter => filter.GetString()));
        Assert.Equal("ping", changed["notifications"].GetProperty("new_message").GetProperty("sound").GetString());
        Assert.Equal("https://example.com/hook", changed.Text("pre_webhook_url"));
        Assert.Equal("2026-03-01T10:00:00Z", changed.Text("date_created"));
        Assert.Equal("2026-03-01T10:05:00Z", changed.Text("date_updated"));

        var deleted = (await Client.DeleteAsync(service)).Expect(204);
        Assert.Empty(deleted.Body);
        (await Client.GetAsync(service)).ExpectError(404, 20404);
        (await Client.GetAsync(channel)).ExpectError(404, 20404);
    }

    [Fact]
    public async Task Channel_is_created_changed_in_part_and_deleted()
    {
        var service = await NewServiceAsync();
        var created = (await Client.PostAsync(
            $"/v2/Services/{service}/Channels",
            ("FriendlyName", "Support"), ("UniqueName", "ticket-42"), ("Attributes", "{\"priority\":2}"), ("Type", "private"), ("CreatedBy", "ana"))).Expect(201);
        Assert.Equal("Support", created.Text("friendly_name"));
        Assert.Equal("ticket-42", created.Text("unique_name"));
        Assert.Equal("{\"priority\":2}", created.Text("attributes"));
        Assert.Equal("private", created.Text("type"));
        Assert.Equal("ana", created.Text("created_by"));

        Clock.Advance(TimeSpan.FromSeconds(90));
        var path = $"/v2/Services/{service}/Channels/ticket-42";
        var changed = (await Client.PostAsync(path, ("Attributes", "{\"priority\":3}"))).Expect(200);
        Assert.Equal("{\"priority\":3}", changed.Text("attributes"));
        Assert.Equal("Support", changed.Text("friendly_name"));
        Assert.Equal("ticket-42", changed.Text("unique_name"));
        Assert.Equal(created.Text("date_created"), changed.Text("date_created"));
        Assert.Equal("2026-03-01T10:01:30Z", changed.Text("date_updated"));

        (await Client.DeleteAsync(path)).Expect(204);
        (await Client.GetAsync(path)).ExpectError(404, 20404);
        await NewChannelAsync(service, ("UniqueName", "ticket-42"));
    }

    [Fact]
    public async Task Renamed_channel_is_found_by_its_new_name_only()
    {
        var service = await NewServiceAsync();
        var sid = await NewChannelAsync(service, ("UniqueName", "old"));
        (await Client.PostAsync($"/v2/Services/{service}/Channels/old", ("UniqueName", "new"))).Expect(200);
        (await Client.GetAsync($"/v2/Services/{service}/Channels/old")).ExpectError(404, 20404);
        Assert.Equal(sid, (await Client.GetAsync($"/v2/Services/{service}/Channels/new")).Text("sid"));
        Assert.Equal(JsonValueKind.Null, (await Client.PostAsync($"/v2/Services/{service}/Channels/new", ("UniqueName", ""))).Expect(200)["unique_name"].ValueKind);
        (await Client.GetAsync($"/v2/Services/{service}/Channels/new")).ExpectError(404, 20404);
    }

    [Fact]
    public async Task Member_brings_its_user_counts_and_goes_alone()
    {
        var channel = await NewChannelPathAsync();
        var service = channel.Split("/Channels")[0];
        var member = (await Client.PostAsync($"{channel}/Members", ("Identity", "ana"), ("Attributes", "{\"a\":1}"))).Expect(201);

        Assert.Equal(1, (await Client.GetAsync(channel))["members_count"].GetInt32());
        Assert.Equal(1, (await Client.GetAsync($"{service}/Users/ana")).Expect(200)["joined_channels_count"].GetInt32());

        Clock.Advance(TimeSpan.FromSeconds(1));
        var path = $"{channel}/Members/{member.Text("sid")}";
        var read = (await Client.PostAsync(path, ("LastConsumedMessageIndex", "5"), ("LastConsumptionTimestamp", "2026-01-02T03:04:05+01:00"))).Expect(200);
        Assert.Equal(5, read["last_consumed_message_index"].GetInt32());
        Assert.Equal("2026-01-02T02:04:05Z", read.Text("last_consumption_timestamp"));
        Assert.Equal("{\"a\":1}", read.Text("attributes"));
        Assert.Equal("2026-03-01T10:00:01Z", read.Text("date_updated"));
        Assert.Equal(JsonValueKind.Null, (await Client.PostAsync(path, ("LastConsumedMessageIndex", "")))["last_consumed_message_index"].ValueKind);

        (await Client.DeleteAsync(path)).Expect(204);
        (await Client.GetAsync(path)).ExpectError(404, 20404);
        Assert.Equal(0, (await Client.GetAsync(channel))["members_count"].GetInt32());
        Assert.Equal(0, (await Client.GetAsync($"{service}/Users/ana")).Expect(200)["joined_channels_count"].GetInt32());
    }

    [Fact]
    public async Task Message_is_sent_edited_and_deleted_and_its_index_is_not_given_again()
    {
        var channel = await NewChannelPathAsync();
        var first = (await Client.PostAsync($"{channel}/Messages", ("From", "ana"), ("Body", "Hi"), ("Attributes", "[1]"))).Expect(201);
        Assert.Equal("ana", first.Text("from"));
        Assert.Equal("[1]", first.Text("attributes"));

        Clock.Advance(TimeSpan.FromSeconds(2));
        var path = $"{channel}/Messages/{first.Text("sid")}";
        var edited = (await Client.PostAsync(path, ("Body", "Hello"), ("LastUpdatedBy", "bob"))).Expect(200);
        Assert.Equal("Hello", edited.Text("body"));
        Assert.Equal("[1]", edited.Text("attributes"));
        Assert.Equal("bob", edited.Text("last_updated_by"));
        Assert.True(edited["was_edited"].GetBoolean());
        Assert.Equal("2026-03-01T10:00:00Z", edited.Text("date_created"));
        Assert.Equal("2026-03-01T10:00:02Z", edited.Text("date_updated"));

        var second = (await Client.PostAsync($"{channel}/Messages")).Expect(201);
        Assert.Equal(1, second["index"].GetInt32());
        var full = await Client.GetAsync(channel);
        Assert.Equal(2, full["messages_count"].GetInt32());
        Assert.Equal(second.Text("url"), full["links"].GetProperty("last_message").GetString());

        (await Client.DeleteAsync($"{channel}/Messages/{second.Text("sid")}")).Expect(204);
        Assert.Equal(1, (await Client.GetAsync(channel))["messages_count"].GetInt32());
        Assert.Equal(2, (await Client.PostAsync($"{channel}/Messages"))["index"].GetInt32());
    }

    [Fact]
    public async Task User_is_created_changed_in_part_and_leaves_its_channels_when_deleted()
    {
        var channel = await NewChannelPathAsync();
        var service = channel.Split("/Channels")[0];
        (await Client.PostAsync($"{service}/Users", ("Identity", "ana"), ("FriendlyName", "Ana"), ("Attributes", "{\"x\":1}"))).Expect(201);
        (await Client.PostAsync($"{channel}/Members", ("Identity", "ana"))).Expect(201);

        var changed = (await Client.PostAsync($"{service}/Users/ana", ("Attributes", "\"text\""))).Expect(200);
        Assert.Equal("\"text\"", changed.Text("attributes"));
        Assert.Equal("Ana", changed.Text("friendly_name"));
        Assert.Equal(1, changed["joined_channels_count"].GetInt32());

        (await Client.DeleteAsync($"{service}/Users/ana")).Expect(204);
        (await Client.GetAsync($"{service}/Users/ana")).ExpectError(404, 20404);
        (await Client.GetAsync($"{channel}/Members/ana")).ExpectError(404, 20404);
    }

    [Fact]
    public async Task Deleting_a_channel_takes_members_and_messages_with_it()
    {
        var channel = await NewChannelPathAsync();
        var member = await Client.PostAsync($"{channel}/Members", ("Identity", "ana"));
        var message = await Client.PostAsync($"{channel}/Messages", ("Body", "Hi"));

        (await Client.DeleteAsync(channel)).Expect(204);

        (await Client.GetAsync($"{channel}/Members/{member.Text("sid")}")).ExpectError(404, 20404);
        (await Client.GetAsync($"{channel}/Messages/{message.Text("sid")}")).ExpectError(404, 20404);
        (await Client.GetAsync($"{channel}/Messages")).ExpectError(404, 20404);
        Assert.Null(Emulator.FindAttributes(message.Text("sid")));
        var user = await Client.GetAsync($"/v2/Services/{member.Text("service_sid")}/Users/ana");
        Assert.Equal(0, user.Expect(200)["joined_channels_count"].GetInt32());
    }

    [Fact]
    public async Task Unread_messages_are_counted_after_the_last_one_read()
    {
        var channel = await NewChannelPathAsync();
        var member = await Client.PostAsync($"{channel}/Members", ("Identity", "ana"));
        for (var i = 0; i < 4; i++)
        {
            await Client.PostAsync($"{channel}/Messages", ("Body", "Hi"));
        }

        await Client.PostAsync($"{channel}/Members/ana", ("LastConsumedMessageIndex", "0"));
        var joined = await Client.GetAsync($"/v2/Services/{member.Text("service_sid")}/Users/ana/Channels/{member.Text("channel_sid")}");
        Assert.Equal(3, joined.Expect(200)["unread_messages_count"].GetInt32());
    }

    [Fact]
    public async Task Dates_can_be_set_to_restore_a_backup()
    {
        var channel = await NewChannelPathAsync(("DateCreated", "2015-12-16T22:18:37Z"), ("DateUpdated", "2015-12-16T22:18:38.9Z"));
        var restored = await Client.GetAsync(channel);
        Assert.Equal("2015-12-16T22:18:37Z", restored.Text("date_created"));
        Assert.Equal("2015-12-16T22:18:38Z", restored.Text("date_updated"));
        var message = await Client.PostAsync($"{channel}/Messages", ("DateCreated", "2015-12-16T22:18:37Z"), ("DateUpdated", "2015-12-16T22:18:38Z"), ("LastUpdatedBy", "ana"));
        Assert.True(message.Expect(201)["was_edited"].GetBoolean());
        Assert.Equal("ana", message.Text("last_updated_by"));
    }

    [Fact]
    public async Task Role_is_created_its_permissions_replaced_and_deleted()
    {
        var roles = $"/v2/Services/{await NewServiceAsync()}/Roles";
        var role = (await Client.PostAsync(roles, ("FriendlyName", "reader"), ("Type", "channel"), ("Permission", "leaveChannel"))).Expect(201);
        var changed = (await Client.PostAsync($"{roles}/{role.Text("sid")}", ("Permission", "a"), ("Permission", "b"))).Expect(200);
        Assert.Equal(["a", "b"], changed["permissions"].EnumerateArray().Select(permission => permission.GetString()));
        (await Client.DeleteAsync($"{roles}/{role.Text("sid")}")).Expect(204);
        (await Client.GetAsync($"{roles}/{role.Text("sid")}")).ExpectError(404, 20404);
    }
}
