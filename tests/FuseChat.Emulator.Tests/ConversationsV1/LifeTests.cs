using System.Text.Json;

namespace FuseChat.Emulator.Tests.ConversationsV1;

/// <summary>Every resource from its creation to its end, and the same data seen through both dialects.</summary>
public sealed class LifeTests : ConversationsTest
{
    [Fact]
    public async Task Channel_is_a_conversation_and_a_conversation_is_a_channel()
    {
        var service = await NewServiceAsync();
        var (chat, conversations) = ($"/v2/Services/{service}/Channels", $"/v1/Services/{service}/Conversations");
        (await Client.PostAsync(chat, ("UniqueName", "a"), ("Attributes", """{ "x": 1 }"""), ("CreatedBy", "ana"))).Expect(201);
        (await Client.PostAsync($"{chat}/a/Members", ("Identity", "ana"), ("LastConsumedMessageIndex", "3"))).Expect(201);
        (await Client.PostAsync($"{chat}/a/Messages", ("From", "ana"), ("Body", "hi"), ("Attributes", "[1]"))).Expect(201);

        Assert.Equal("""{ "x": 1 }""", (await Client.GetAsync($"{conversations}/a")).Text("attributes"));
        Assert.Equal(3, (await Client.GetAsync($"{conversations}/a/Participants/ana"))["last_read_message_index"].GetInt32());
        var message = (await Client.GetAsync($"{conversations}/a/Messages"))["messages"][0];
        Assert.Equal(("ana", "hi", "[1]"), (message.GetProperty("author").GetString(), message.GetProperty("body").GetString(), message.GetProperty("attributes").GetString()));

        (await Client.PostAsync($"{conversations}/a", ("Attributes", "{}"), ("UniqueName", "b"))).Expect(200);
        Assert.Equal("{}", (await Client.GetAsync($"{chat}/b")).Text("attributes"));
        (await Client.DeleteAsync($"{conversations}/b")).Expect(204);
        (await Client.GetAsync($"{chat}/b")).Expect(404);

        (await Client.PostAsync(conversations, ("UniqueName", "c"))).Expect(201);
        Assert.Equal("private", (await Client.GetAsync($"{chat}/c")).Text("type"));
        Assert.Equal("channel", (await Client.GetAsync($"/v2/Services/{service}/Roles"))["roles"][2].GetProperty("type").GetString());
        Assert.Equal("conversation", (await Client.GetAsync($"/v1/Services/{service}/Roles"))["roles"][2].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Paths_without_a_service_are_those_of_the_default_one()
    {
        var conversation = (await Client.PostAsync("/v1/Conversations", ("UniqueName", "a"))).Expect(201);
        var service = conversation.Text("chat_service_sid");
        Assert.Equal(service, (await Client.GetAsync("/v1/Configuration")).Text("default_chat_service_sid"));
        (await Client.GetAsync($"/v1/Services/{service}/Conversations/a")).Expect(200);

        var other = (await Client.PostAsync("/v1/Services", ("FriendlyName", "Other"))).Text("sid");
        (await Client.PostAsync("/v1/Configuration", ("DefaultChatServiceSid", other))).Expect(200);
        (await Client.GetAsync("/v1/Conversations/a")).ExpectError(404, 20404);
        (await Client.PostAsync("/v1/Configuration", ("DefaultChatServiceSid", "IS" + new string('0', 32)))).ExpectError(404, 20404);

        (await Client.DeleteAsync($"/v1/Services/{other}")).Expect(204);
        (await Client.GetAsync("/v1/Conversations")).Expect(200);
        Assert.NotEqual(other, (await Client.GetAsync("/v1/Configuration")).Text("default_chat_service_sid"));
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Participant_lives(bool namesService)
    {
        var participants = $"{await NewConversationAsync(namesService)}/Participants";
        var ana = (await Client.PostAsync(participants, ("Identity", "ana"), ("Attributes", "[1]"))).Expect(201);
        var phone = (await Client.PostAsync(participants, ("MessagingBinding.Address", "whatsapp:+1555"), ("MessagingBinding.ProxyAddress", "+1501"))).Expect(201);
        Assert.Equal("""{"type":"whatsapp","address":"whatsapp:+1555","proxy_address":"+1501","projected_address":null}""", phone["messaging_binding"].GetRawText());
        Assert.Equal(JsonValueKind.Null, phone["identity"].ValueKind);

        Assert.Equal("[1]", (await Client.GetAsync($"{participants}/ana")).Text("attributes"));
        var changed = (await Client.PostAsync($"{participants}/{ana.Text("sid")}", ("LastReadMessageIndex", "4"), ("LastReadTimestamp", "2026-01-01T00:00:00Z"))).Expect(200);
        Assert.Equal((4, "2026-01-01T00:00:00Z"), (changed["last_read_message_index"].GetInt32(), changed.Text("last_read_timestamp")));
        (await Client.PostAsync($"{participants}/{phone.Text("sid")}", ("MessagingBinding.ProxyAddress", "+1502"))).Expect(200);
        Assert.Equal(2, (await Client.GetAsync(participants))["participants"].GetArrayLength());
        (await Client.DeleteAsync($"{participants}/ana")).Expect(204);
        (await Client.DeleteAsync($"{participants}/{phone.Text("sid")}")).Expect(204);
        Assert.Empty((await Client.GetAsync(participants))["participants"].EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Message_lives(bool namesService)
    {
        var messages = $"{await NewConversationAsync(namesService)}/Messages";
        var content = "HX" + new string('a', 32);
        var first = (await Client.PostAsync(messages, ("Body", "hi"), ("Attributes", """{"a":[]}"""), ("Subject", "x"), ("ContentSid", content))).Expect(201);
        Assert.Equal(("system", "hi", """{"a":[]}""", content), (first.Text("author"), first.Text("body"), first.Text("attributes"), first.Text("content_sid")));
        (await Client.PostAsync(messages, ("Author", "nobody"))).Expect(201);
        var changed = (await Client.PostAsync($"{messages}/{first.Text("sid")}", ("Body", "ho"), ("Author", "ana"))).Expect(200);
        Assert.Equal(("ana", "ho"), (changed.Text("author"), changed.Text("body")));
        var newest = (await Client.GetAsync($"{messages}?Order=desc&PageSize=1"))["messages"][0];
        Assert.Equal(1, newest.GetProperty("index").GetInt32());
        (await Client.DeleteAsync($"{messages}/{first.Text("sid")}")).Expect(204);
        (await Client.GetAsync($"{messages}/{first.Text("sid")}")).ExpectError(404, 20404);
        Assert.Equal(2, (await Client.PostAsync(messages))["index"].GetInt32());
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task User_reads_mutes_and_leaves(bool namesService)
    {
        var path = await NewConversationAsync(namesService, ("FriendlyName", "Talk"), ("Attributes", "[7]"));
        var root = path.Split("/Conversations")[0];
        await Client.PostAsync($"{path}/Participants", ("Identity", "ana"));
        for (var i = 0; i < 3; i++)
        {
            await Client.PostAsync($"{path}/Messages");
        }

        var seen = $"{root}/Users/ana/Conversations/{path.Split('/')[^1]}";
        var before = (await Client.GetAsync(seen)).Expect(200);
        Assert.Equal(JsonValueKind.Null, before["unread_messages_count"].ValueKind);
        Assert.Equal(("[7]", "Talk", "default"), (before.Text("attributes"), before.Text("friendly_name"), before.Text("notification_level")));
        var read = (await Client.PostAsync(seen, ("LastReadMessageIndex", "0"), ("NotificationLevel", "muted"))).Expect(200);
        Assert.Equal((2, 0, "muted"), (read["unread_messages_count"].GetInt32(), read["last_read_message_index"].GetInt32(), read.Text("notification_level")));
        Assert.Equal(JsonValueKind.Null, (await Client.PostAsync(seen, ("LastReadMessageIndex", ""))).Expect(200)["unread_messages_count"].ValueKind);
        (await Client.DeleteAsync(seen)).Expect(204);
        (await Client.GetAsync(seen)).ExpectError(404, 20404);
        (await Client.GetAsync($"{path}/Participants/ana")).ExpectError(404, 20404);
    }

    [Fact]
    public async Task Conversation_is_born_with_its_participants_or_not_at_all()
    {
        var born = (await Client.PostAsync(
            "/v1/ConversationWithParticipants",
            ("UniqueName", "a"),
            ("Participant", """{"identity": "ana", "attributes": "[1]"}"""),
            ("Participant", """{"messaging_binding": {"address": "+1555", "proxy_address": "+1501"}}"""))).Expect(201);
        Assert.Equal(2, (await Client.GetAsync($"/v1/Conversations/{born.Text("sid")}/Participants"))["participants"].GetArrayLength());
        Assert.Equal("[1]", (await Client.GetAsync("/v1/Conversations/a/Participants/ana")).Text("attributes"));
        Assert.Single((await Client.GetAsync("/v1/ParticipantConversations?Address=%2B1555"))["conversations"].EnumerateArray());

        (await Client.PostAsync(
            "/v1/ConversationWithParticipants",
            ("UniqueName", "b"),
            ("Participant", """{"identity": "bob"}"""),
            ("Participant", """{"identity": "bob"}"""))).ExpectError(409, 50433);
        (await Client.GetAsync("/v1/Conversations/b")).Expect(404);
        (await Client.GetAsync("/v1/Users/bob")).Expect(404);
    }

    [Fact]
    public async Task Configurations_are_kept()
    {
        var path = await RootAsync(namesService: true);
        var role = (await Client.PostAsync($"{path}/Roles", ("FriendlyName", "x"), ("Type", "service"), ("Permission", "x"))).Expect(201).Text("sid");
        var changed = (await Client.PostAsync($"{path}/Configuration", ("DefaultChatServiceRoleSid", role), ("ReachabilityEnabled", "true"))).Expect(200);
        Assert.Equal((role, true), (changed.Text("default_chat_service_role_sid"), changed["reachability_enabled"].GetBoolean()));
        Assert.Equal(role, (await Client.PostAsync($"{path}/Users", ("Identity", "ana"))).Text("role_sid"));

        var webhooks = (await Client.PostAsync($"{path}/Configuration/Webhooks", ("PostWebhookUrl", "http://x/y"), ("Filters", "a"), ("Filters", "b"), ("Method", "GET"))).Expect(200);
        Assert.Equal(("http://x/y", "GET", """["a","b"]"""), (webhooks.Text("post_webhook_url"), webhooks.Text("method"), webhooks["filters"].GetRawText()));
        var rules = (await Client.PostAsync($"{path}/Configuration/Notifications", ("NewMessage.WithMedia.Template", "t"), ("AddedToConversation.Sound", "ring"))).Expect(200);
        Assert.Equal("t", rules["new_message"].GetProperty("with_media").GetProperty("template").GetString());
        Assert.Equal("ring", rules["added_to_conversation"].GetProperty("sound").GetString());

        (await Client.PostAsync("/v1/Configuration", ("DefaultInactiveTimer", "PT1M"), ("DefaultClosedTimer", "PT10M"))).Expect(200);
        Assert.Equal("2026-03-01T10:01:00Z", (await Client.PostAsync("/v1/Conversations"))["timers"].GetProperty("date_inactive").GetString());
        Assert.Equal("flex", (await Client.PostAsync("/v1/Configuration/Webhooks", ("Target", "flex"))).Expect(200).Text("target"));
    }

    [Fact]
    public async Task Webhook_of_a_conversation_lives()
    {
        var webhooks = $"{await NewConversationAsync()}/Webhooks";
        var made = (await Client.PostAsync(
            webhooks, ("Target", "webhook"), ("Configuration.Url", "http://x/y"), ("Configuration.Filters", "onMessageAdded"), ("Configuration.Method", "get"))).Expect(201);
        Assert.Equal("""{"url":"http://x/y","method":"GET","filters":["onMessageAdded"]}""", made["configuration"].GetRawText());
        var changed = (await Client.PostAsync($"{webhooks}/{made.Text("sid")}", ("Configuration.Url", "http://x/z"))).Expect(200);
        Assert.Equal("http://x/z", changed["configuration"].GetProperty("url").GetString());
        for (var i = 0; i < 4; i++)
        {
            (await Client.PostAsync(webhooks, ("Target", "trigger"), ("Configuration.Url", "http://x"), ("Configuration.Triggers", "go"))).Expect(201);
        }

        (await Client.PostAsync(webhooks, ("Target", "trigger"), ("Configuration.Url", "http://x"), ("Configuration.Triggers", "go"))).Expect(400);
        Assert.Equal(5, (await Client.GetAsync(webhooks))["webhooks"].GetArrayLength());
        (await Client.DeleteAsync($"{webhooks}/{made.Text("sid")}")).Expect(204);
        (await Client.GetAsync($"{webhooks}/{made.Text("sid")}")).ExpectError(404, 20404);
    }
}
