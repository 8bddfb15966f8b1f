namespace FuseChat.Emulator.Tests.ConversationsV1;

/// <summary>The codes of this dialect.</summary>
public sealed class ErrorTests : ConversationsTest
{
    [Theory]
    [InlineData("Attributes", "x", 50304)]
    [InlineData("State", "asleep", 20001)]
    [InlineData("State", "closed", 50384)]
    [InlineData("Timers.Inactive", "PT59S", 20001)]
    [InlineData("Timers.Inactive", "10", 20001)]
    [InlineData("Timers.Closed", "PT9M", 20001)]
    [InlineData("Timers.Closed", "P9999999999Y", 20001)]
    [InlineData("MessagingServiceSid", "x", 20001)]
    [InlineData("UniqueName", "CH00000000000000000000000000000000", 50390)]
    [InlineData("DateCreated", "yesterday", 50308)]
    public async Task Bad_conversation_is_refused(string name, string value, int code) =>
        (await Client.PostAsync("/v1/Conversations", (name, value))).ExpectError(400, code);

    [Fact]
    public async Task Conversation_codes()
    {
        var path = await NewConversationAsync(false, ("UniqueName", "a"));
        (await Client.PostAsync("/v1/Conversations", ("UniqueName", "a"))).ExpectError(409, 50353);
        (await Client.PostAsync(path)).ExpectError(400, 20161);
        (await Client.PostAsync(path, ("Attributes", new string('1', 16385)))).ExpectError(400, 50303);
        (await Client.GetAsync("/v1/Conversations/nope")).ExpectError(404, 20404);
        (await Client.GetAsync($"/v1/Services/IS{new string('0', 32)}/Conversations")).ExpectError(404, 20404);
        (await Client.GetAsync("/v1/Conversations?StartDate=x")).ExpectError(400, 20001);
    }

    [Fact]
    public async Task Participant_codes()
    {
        var participants = $"{await NewConversationAsync()}/Participants";
        await Client.PostAsync(participants, ("Identity", "ana"));
        (await Client.PostAsync(participants, ("Identity", "ana"))).ExpectError(409, 50433);
        (await Client.PostAsync(participants)).ExpectError(400, 50204);
        (await Client.PostAsync(participants, ("Identity", "bob"), ("MessagingBinding.Address", "+1"))).ExpectError(400, 50211);
        (await Client.PostAsync(participants, ("MessagingBinding.Address", "+1"), ("MessagingBinding.ProxyAddress", "+2"))).Expect(201);
        (await Client.PostAsync(participants, ("MessagingBinding.Address", "+1"), ("MessagingBinding.ProxyAddress", "+2"))).ExpectError(409, 50433);
        (await Client.PostAsync($"{participants}/ana", ("LastReadMessageIndex", "x"))).ExpectError(400, 50421);
        for (var i = 2; i <= 50; i++)
        {
            (await Client.PostAsync(participants, ("MessagingBinding.Address", $"+{i}"), ("MessagingBinding.ProxyAddress", "+3"))).Expect(201);
        }

        (await Client.PostAsync(participants, ("MessagingBinding.Address", "+99"), ("MessagingBinding.ProxyAddress", "+3"))).ExpectError(403, 50418);
    }

    [Fact]
    public async Task Limits_set_through_chat_hold_here()
    {
        var service = await NewServiceAsync();
        await Client.PostAsync($"/v2/Services/{service}", ("Limits.ChannelMembers", "1"), ("Limits.UserChannels", "1"));
        var conversations = $"/v1/Services/{service}/Conversations";
        foreach (var name in new[] { "a", "b" })
        {
            await Client.PostAsync(conversations, ("UniqueName", name));
        }

        (await Client.PostAsync($"{conversations}/a/Participants", ("Identity", "ana"))).Expect(201);
        (await Client.PostAsync($"{conversations}/a/Participants", ("Identity", "bob"))).ExpectError(403, 50417);
        (await Client.PostAsync($"{conversations}/b/Participants", ("Identity", "ana"))).ExpectError(403, 50214);
    }

    [Theory]
    [InlineData("/v1/ParticipantConversations", 50451)]
    [InlineData("/v1/ParticipantConversations?Identity=a&Address=b", 50451)]
    [InlineData("/v1/Conversations?State=x", 20001)]
    public async Task Bad_query_is_refused(string path, int code) => (await Client.GetAsync(path)).ExpectError(400, code);

    [Theory]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("""{"identity": 1}""")]
    [InlineData("""{"identity": "\ud800"}""")]
    [InlineData("""{"messaging_binding": "x"}""")]
    public async Task Bad_participant_parameter_is_refused(string json) =>
        (await Client.PostAsync("/v1/ConversationWithParticipants", ("Participant", json))).ExpectError(400, 20001);

    [Fact]
    public async Task Too_many_participants_at_once_are_refused()
    {
        var form = Enumerable.Range(0, 11).Select(i => ("Participant", $$"""{"identity": "{{i}}"}""")).ToArray();
        (await Client.PostAsync("/v1/ConversationWithParticipants", form)).ExpectError(400, 50426);
        (await Client.PostAsync("/v1/ConversationWithParticipants", form[..10])).Expect(201);
    }

    [Theory]
    [InlineData("Target=webhook")]
    [InlineData("Target=webhook&Configuration.Url=x")]
    [InlineData("Target=other")]
    [InlineData("Target=studio")]
    [InlineData("Target=studio&Configuration.FlowSid=x")]
    [InlineData("Target=trigger&Configuration.Url=http://x")]
    [InlineData("Target=trigger&Configuration.Url=http://x&Configuration.Triggers=1&Configuration.Triggers=2&Configuration.Triggers=3&Configuration.Triggers=4&Configuration.Triggers=5&Configuration.Triggers=6")]
    public async Task Bad_webhook_is_refused(string form)
    {
        var pairs = form.Split('&').Select(pair => (pair.Split('=')[0], pair.Split('=')[1])).ToArray();
        (await Client.PostAsync($"{await NewConversationAsync()}/Webhooks", pairs)).ExpectError(400, 20001);
    }
}
