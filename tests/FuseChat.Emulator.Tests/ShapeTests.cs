using System.Text.Json;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

/// <summary>The exact set of fields of every response, as the published API description has them.</summary>
public sealed class ShapeTests : EmulatorTest
{
    [Fact]
    public async Task Service_has_the_fields_of_chat_v2()
    {
        var service = (await Client.PostAsync("/v2/Services", ("FriendlyName", "Acme"))).Expect(201);
        AssertNames(
            "sid account_sid friendly_name date_created date_updated default_service_role_sid default_channel_role_sid default_channel_creator_role_sid "
            + "read_status_enabled reachability_enabled typing_indicator_timeout consumption_report_interval limits pre_webhook_url post_webhook_url "
            + "webhook_method webhook_filters pre_webhook_retry_count post_webhook_retry_count notifications media url links",
            service.Json);
        AssertNames("channel_members user_channels", service["limits"]);
        AssertNames("size_limit_mb compatibility_message", service["media"]);
        AssertNames("channels users roles bindings", service["links"]);
        AssertNames("log_enabled new_message added_to_channel removed_from_channel invited_to_channel", service["notifications"]);
        AssertNames("enabled template sound badge_count_enabled", service["notifications"].GetProperty("new_message"));
        AssertNames("enabled template sound", service["notifications"].GetProperty("added_to_channel"));

        var sid = service.Text("sid");
        Assert.Matches("^IS[0-9a-f]{32}$", sid);
        Assert.Equal(Emulator.AccountSid, service.Text("account_sid"));
        Assert.Equal("Acme", service.Text("friendly_name"));
        Assert.Equal("2026-03-01T10:00:00Z", service.Text("date_created"));
        Assert.Equal("2026-03-01T10:00:00Z", service.Text("date_updated"));
        Assert.Equal(100, service["limits"].GetProperty("channel_members").GetInt32());
        Assert.Equal(250, service["limits"].GetProperty("user_channels").GetInt32());
        Assert.True(service["read_status_enabled"].GetBoolean());
        Assert.False(service["reachability_enabled"].GetBoolean());
        Assert.Equal(5, service["typing_indicator_timeout"].GetInt32());
        Assert.Equal($"{Emulator.BaseAddress}v2/Services/{sid}", service.Text("url"));
        Assert.Equal($"{Emulator.BaseAddress}v2/Services/{sid}/Channels", service["links"].GetProperty("channels").GetString());
        AssertSame(service, await Client.GetAsync($"/v2/Services/{sid}"));
    }

    [Fact]
    public async Task Channel_has_the_fields_of_chat_v2()
    {
        var service = await NewServiceAsync();
        var channel = (await Client.PostAsync($"/v2/Services/{service}/Channels")).Expect(201);
        AssertNames(
            "sid account_sid service_sid friendly_name unique_name attributes type date_created date_updated created_by members_count messages_count url links",
            channel.Json);
        AssertNames("members messages invites webhooks last_message", channel["links"]);

        var url = $"{Emulator.BaseAddress}v2/Services/{service}/Channels/{channel.Text("sid")}";
        Assert.Matches("^CH[0-9a-f]{32}$", channel.Text("sid"));
        Assert.Equal(service, channel.Text("service_sid"));
        Assert.Equal("{}", channel.Text("attributes"));
        Assert.Equal("public", channel.Text("type"));
        Assert.Equal("system", channel.Text("created_by"));
        Assert.Equal(JsonValueKind.Null, channel["friendly_name"].ValueKind);
        Assert.Equal(JsonValueKind.Null, channel["unique_name"].ValueKind);
        Assert.Equal(0, channel["members_count"].GetInt32());
        Assert.Equal(0, channel["messages_count"].GetInt32());
        Assert.Equal(url, channel.Text("url"));
        Assert.Equal($"{url}/Members", channel["links"].GetProperty("members").GetString());
        Assert.Equal($"{url}/Messages", channel["links"].GetProperty("messages").GetString());
        Assert.Equal(JsonValueKind.Null, channel["links"].GetProperty("last_message").ValueKind);
        AssertSame(channel, await Client.GetAsync(new Uri(url).AbsolutePath));
    }

    [Fact]
    public async Task Member_has_the_fields_of_chat_v2()
    {
        var channel = await NewChannelPathAsync();
        var member = (await Client.PostAsync($"{channel}/Members", ("Identity", "ana"))).Expect(201);
        AssertNames(
            "sid account_sid channel_sid service_sid identity role_sid last_consumed_message_index last_consumption_timestamp date_created date_updated attributes url",
            member.Json);
        Assert.Matches("^MB[0-9a-f]{32}$", member.Text("sid"));
        Assert.Matches("^RL[0-9a-f]{32}$", member.Text("role_sid"));
        Assert.Equal("ana", member.Text("identity"));
        Assert.Equal("{}", member.Text("attributes"));
        Assert.Equal(JsonValueKind.Null, member["last_consumed_message_index"].ValueKind);
        Assert.Equal(JsonValueKind.Null, member["last_consumption_timestamp"].ValueKind);
        Assert.EndsWith($"{channel}/Members/{member.Text("sid")}", member.Text("url"), StringComparison.Ordinal);
        AssertSame(member, await Client.GetAsync($"{channel}/Members/{member.Text("sid")}"));
    }

    [Fact]
    public async Task Message_has_the_fields_of_chat_v2()
    {
        var channel = await NewChannelPathAsync();
        var message = (await Client.PostAsync($"{channel}/Messages")).Expect(201);
        AssertNames(
            "sid account_sid attributes service_sid to channel_sid date_created date_updated last_updated_by was_edited from body index type media url",
            message.Json);
        Assert.Matches("^IM[0-9a-f]{32}$", message.Text("sid"));
        Assert.Equal(message.Text("channel_sid"), message.Text("to"));
        Assert.Equal("system", message.Text("from"));
        Assert.Equal("", message.Text("body"));
        Assert.Equal("{}", message.Text("attributes"));
        Assert.Equal("text", message.Text("type"));
        Assert.Equal(0, message["index"].GetInt32());
        Assert.False(message["was_edited"].GetBoolean());
        Assert.Equal(JsonValueKind.Null, message["last_updated_by"].ValueKind);
        Assert.Equal(JsonValueKind.Null, message["media"].ValueKind);
        Assert.EndsWith($"{channel}/Messages/{message.Text("sid")}", message.Text("url"), StringComparison.Ordinal);
        AssertSame(message, await Client.GetAsync($"{channel}/Messages/{message.Text("sid")}"));
    }

    [Fact]
    public async Task User_has_the_fields_of_chat_v2()
    {
        var service = await NewServiceAsync();
        var user = (await Client.PostAsync($"/v2/Services/{service}/Users", ("Identity", "ana"))).Expect(201);
        AssertNames(
            "sid account_sid service_sid attributes friendly_name role_sid identity is_online is_notifiable date_created date_updated joined_channels_count links url",
            user.Json);
        AssertNames("user_channels user_bindings", user["links"]);
        Assert.Matches("^US[0-9a-f]{32}$", user.Text("sid"));
        Assert.Equal("{}", user.Text("attributes"));
        Assert.Equal(JsonValueKind.Null, user["friendly_name"].ValueKind);
        Assert.Equal(JsonValueKind.Null, user["is_online"].ValueKind);
        Assert.Equal(JsonValueKind.Null, user["is_notifiable"].ValueKind);
        Assert.Equal(0, user["joined_channels_count"].GetInt32());
        AssertSame(user, await Client.GetAsync($"/v2/Services/{service}/Users/{user.Text("sid")}"));
    }

    [Fact]
    public async Task User_channel_has_the_fields_of_chat_v2()
    {
        var channel = await NewChannelPathAsync();
        var member = await Client.PostAsync($"{channel}/Members", ("Identity", "ana"));
        var list = (await Client.GetAsync($"/v2/Services/{member.Text("service_sid")}/Users/ana/Channels")).Expect(200);
        var joined = Assert.Single(list["channels"].EnumerateArray());
        AssertNames(
            "account_sid service_sid channel_sid user_sid member_sid status last_consumed_message_index unread_messages_count notification_level url links",
            joined);
        AssertNames("channel member", joined.GetProperty("links"));
        Assert.Equal("joined", joined.GetProperty("status").GetString());
        Assert.Equal("default", joined.GetProperty("notification_level").GetString());
        Assert.Equal(JsonValueKind.Null, joined.GetProperty("unread_messages_count").ValueKind);
        var fetched = (await Client.GetAsync(new Uri(joined.GetProperty("url").GetString()!).AbsolutePath)).Expect(200);
        Assert.Equal(joined.GetRawText(), fetched.Json.GetRawText());
    }

    [Fact]
    public async Task Role_has_the_fields_of_chat_v2_and_a_service_starts_with_four()
    {
        var service = await NewServiceAsync();
        var roles = (await Client.GetAsync($"/v2/Services/{service}/Roles")).Expect(200);
        Assert.Equal(
            ["service user", "service admin", "channel user", "channel admin"],
            roles["roles"].EnumerateArray().Select(role => role.GetProperty("friendly_name").GetString()));
        AssertNames("sid account_sid service_sid friendly_name type permissions date_created date_updated url", roles["roles"][0]);
        Assert.Equal("deployment", roles["roles"][0].GetProperty("type").GetString());
        Assert.Equal("channel", roles["roles"][2].GetProperty("type").GetString());
    }

    [Fact]
    public async Task List_has_its_array_and_all_seven_keys_of_meta()
    {
        var list = (await Client.GetAsync("/v2/Services")).Expect(200);
        AssertNames("meta services", list.Json);
        AssertNames("page page_size first_page_url previous_page_url url next_page_url key", list["meta"]);
        Assert.Equal("services", list["meta"].GetProperty("key").GetString());
        Assert.Equal(50, list["meta"].GetProperty("page_size").GetInt32());
        Assert.Equal($"{Emulator.BaseAddress}v2/Services?PageSize=50&Page=0", list["meta"].GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.Null, list["meta"].GetProperty("next_page_url").ValueKind);
    }

    private static void AssertNames(string names, JsonElement json) =>
        Assert.Equal(names.Split(' ').Order(StringComparer.Ordinal), Answer.NamesOf(json));

    private static void AssertSame(Answer created, Answer fetched)
    {
        fetched.Expect(200);
        Assert.Equal(created.Body, fetched.Body);
        Assert.Equal("application/json", fetched.MediaType);
    }
}
