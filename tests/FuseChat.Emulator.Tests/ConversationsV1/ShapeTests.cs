using System.Text.Json;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests.ConversationsV1;

/// <summary>The exact set of fields of every response, as the published API description has them.</summary>
public sealed class ShapeTests : ConversationsTest
{
    private const string Message = "account_sid conversation_sid sid index author body media attributes participant_sid date_created date_updated delivery content_sid url links";
    private const string Participant =
        "account_sid conversation_sid sid identity attributes messaging_binding role_sid date_created date_updated url last_read_message_index last_read_timestamp";

    [Fact]
    public async Task Service_and_its_configuration()
    {
        var service = (await Client.PostAsync("/v1/Services", ("FriendlyName", "Acme"))).Expect(201);
        AssertNames("account_sid sid friendly_name date_created date_updated url links", service.Json);
        AssertNames(
            "conversations users roles bindings configuration participant_conversations conversation_with_participants", service["links"]);
        var path = $"/v1/Services/{service.Text("sid")}";
        Assert.EndsWith(path, service.Text("url"), StringComparison.Ordinal);
        AssertNames(
            "chat_service_sid default_conversation_creator_role_sid default_conversation_role_sid default_chat_service_role_sid reachability_enabled url links",
            (await Client.GetAsync($"{path}/Configuration")).Expect(200).Json);
        var webhooks = (await Client.GetAsync($"{path}/Configuration/Webhooks")).Expect(200);
        AssertNames("account_sid chat_service_sid pre_webhook_url post_webhook_url filters method url", webhooks.Json);
        Assert.All(["pre_webhook_url", "post_webhook_url", "filters", "method"], name => Assert.Equal(JsonValueKind.Null, webhooks[name].ValueKind));
        var notifications = (await Client.GetAsync($"{path}/Configuration/Notifications")).Expect(200);
        AssertNames("account_sid chat_service_sid log_enabled new_message added_to_conversation removed_from_conversation url", notifications.Json);
        AssertNames("enabled template sound badge_count_enabled with_media", notifications["new_message"]);
        (await Client.PostAsync(path, ("FriendlyName", "x"))).ExpectError(405, 20004);
    }

    [Fact]
    public async Task Configuration_of_the_account()
    {
        AssertNames(
            "account_sid default_chat_service_sid default_messaging_service_sid default_inactive_timer default_closed_timer url links",
            (await Client.GetAsync("/v1/Configuration")).Expect(200).Json);
        AssertNames(
            "account_sid method filters pre_webhook_url post_webhook_url target url", (await Client.GetAsync("/v1/Configuration/Webhooks")).Expect(200).Json);
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Conversation_participant_message_and_webhook(bool namesService)
    {
        var scope = namesService ? " chat_service_sid" : "";
        var path = await NewConversationAsync(namesService);
        var conversation = (await Client.GetAsync(path)).Expect(200);
        AssertNames(
            "account_sid chat_service_sid messaging_service_sid sid friendly_name unique_name attributes state date_created date_updated timers bindings url links",
            conversation.Json);
        AssertNames("participants messages webhooks export", conversation["links"]);
        Assert.Equal(("{}", "active", "{}", "{}"), (conversation.Text("attributes"), conversation.Text("state"), conversation["timers"].GetRawText(), conversation["bindings"].GetRawText()));
        AssertHome(path, conversation);

        var participant = (await Client.PostAsync($"{path}/Participants", ("Identity", "ana"))).Expect(201);
        AssertNames(Participant + scope, participant.Json);
        AssertHome($"{path}/Participants/{participant.Text("sid")}", participant);

        var message = (await Client.PostAsync($"{path}/Messages", ("Author", "ana"))).Expect(201);
        AssertNames(Message + scope, message.Json);
        AssertNames("delivery_receipts channel_metadata", message["links"]);
        Assert.Equal(participant.Text("sid"), message.Text("participant_sid"));
        AssertHome($"{path}/Messages/{message.Text("sid")}", message);

        var webhook = (await Client.PostAsync($"{path}/Webhooks", ("Target", "studio"), ("Configuration.FlowSid", "FW" + new string('0', 32)))).Expect(201);
        AssertNames("sid account_sid conversation_sid target url configuration date_created date_updated" + scope, webhook.Json);
        AssertHome($"{path}/Webhooks/{webhook.Text("sid")}", webhook);
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task User_role_and_the_conversations_of_somebody(bool namesService)
    {
        var root = await RootAsync(namesService);
        var user = (await Client.PostAsync($"{root}/Users", ("Identity", "ana"))).Expect(201);
        AssertNames(
            "sid account_sid chat_service_sid role_sid identity friendly_name attributes is_online is_notifiable date_created date_updated url links", user.Json);
        AssertHome($"{root}/Users/{user.Text("sid")}", user);

        var role = (await Client.PostAsync($"{root}/Roles", ("FriendlyName", "x"), ("Type", "conversation"), ("Permission", "leaveConversation"))).Expect(201);
        AssertNames("sid account_sid chat_service_sid friendly_name type permissions date_created date_updated url", role.Json);
        Assert.Equal("""["leaveConversation"]""", role["permissions"].GetRawText());
        AssertHome($"{root}/Roles/{role.Text("sid")}", role);

        var conversation = (await Client.PostAsync($"{root}/Conversations")).Text("sid");
        await Client.PostAsync($"{root}/Conversations/{conversation}/Participants", ("Identity", "ana"));
        var joined = Assert.Single((await Client.GetAsync($"{root}/Users/ana/Conversations")).Expect(200)["conversations"].EnumerateArray());
        AssertNames(
            "account_sid chat_service_sid conversation_sid unread_messages_count last_read_message_index participant_sid user_sid friendly_name conversation_state timers "
            + "attributes date_created date_updated created_by notification_level unique_name url links",
            joined);
        AssertNames("participant conversation", joined.GetProperty("links"));
        Assert.Equal(joined.GetRawText(), (await Client.GetAsync(new Uri(joined.GetProperty("url").GetString()!).AbsolutePath)).Json.GetRawText());

        var taking = Assert.Single((await Client.GetAsync($"{root}/ParticipantConversations?Identity=ana")).Expect(200)["conversations"].EnumerateArray());
        AssertNames(
            "account_sid chat_service_sid participant_sid participant_user_sid participant_identity participant_messaging_binding conversation_sid conversation_unique_name "
            + "conversation_friendly_name conversation_attributes conversation_date_created conversation_date_updated conversation_created_by conversation_state "
            + "conversation_timers links",
            taking);
        Assert.Equal(user.Text("sid"), taking.GetProperty("participant_user_sid").GetString());
    }

    [Theory]
    [InlineData("Conversations", "conversations", 100)]
    [InlineData("Users", "users", 50)]
    [InlineData("Roles", "roles", 50)]
    [InlineData("Services", "services", 100)]
    public async Task Lists_have_their_key_and_their_largest_page(string path, string key, int largest)
    {
        await Client.GetAsync("/v1/Conversations");
        var list = (await Client.GetAsync($"/v1/{path}?PageSize=1000")).Expect(200);
        AssertNames($"meta {key}", list.Json);
        Assert.Equal((key, largest), (list["meta"].GetProperty("key").GetString(), list["meta"].GetProperty("page_size").GetInt32()));
        Assert.StartsWith($"{Emulator.BaseAddress}v1/{path}?", list["meta"].GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    private void AssertHome(string path, Answer answer) => Assert.Equal(Emulator.BaseAddress.GetLeftPart(UriPartial.Authority) + path, answer.Text("url"));

    private static void AssertNames(string names, JsonElement json) =>
        Assert.Equal(names.Split(' ').Order(StringComparer.Ordinal), Answer.NamesOf(json));
}
