using System.Text;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

/// <summary>Requests that make little sense, from a fixed seed: every answer is a success or a refusal, never a failure.</summary>
public sealed class FuzzTests : EmulatorTest
{
    private const int Requests = 400;

    private static readonly string[] Roots = ["/v2/Services", "/v2/Services", "/v2", "/v1/Services", "/v1", "/v1/Conversations"];
    private static readonly string[] Methods = ["GET", "POST", "POST", "POST", "DELETE", "PUT"];
    private static readonly string[] Collections =
    [
        "Services", "Channels", "Members", "Messages", "Users", "Roles", "Invites", "v2", "", "v1", "Conversations", "Participants", "Webhooks", "Configuration", "Notifications",
        "ConversationWithParticipants", "ParticipantConversations",
    ];
    private static readonly string[] Parameters =
    [
        "FriendlyName", "UniqueName", "Identity", "Attributes", "Type", "Body", "From", "DateCreated", "DateUpdated", "RoleSid", "Permission",
        "LastConsumedMessageIndex", "LastConsumptionTimestamp", "Limits.ChannelMembers", "PageSize", "Page", "PageToken", "Order", "WebhookFilters", "",
        "Author", "State", "Timers.Inactive", "Timers.Closed", "MessagingBinding.Address", "LastReadMessageIndex", "Participant", "Target", "Configuration.Url",
        "Configuration.FlowSid", "Configuration.Triggers", "NotificationLevel", "StartDate", "Address", "DefaultClosedTimer", "Subject", "ContentSid",
    ];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "99999999999999999999", "x", "{}", "[", "\"\\ud800\"", "true", "null", "private", "channel", "desc", "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00", "2026-01-01", "PT0000000000000000", "PT7fffffffffffffff", "9223372036854775807", "%", "%00", "%ff", "+", "é", "😀", "..", "http://x", "a/b",
        "PT1M", "P1Y", "P99999999999D", "-PT1M", "closed", "webhook", "trigger", "studio", """{"identity":"x"}""", """{"identity":1}""", """{"messaging_binding":null}""",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nonsense_is_never_answered_with_a_failure(int seed)
    {
        var random = new Random(seed);
        var sids = new List<string>();
        for (var i = 0; i < Requests; i++)
        {
            var path = Path(random, sids);
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Pairs(random)));
            content.Headers.TryAddWithoutValidation("Content-Type", random.Next(20) == 0 ? "text/plain" : "application/x-www-form-urlencoded");
            var method = new HttpMethod(Methods[random.Next(Methods.Length)]);
            var answer = await Client.SendAsync(method, path, method.Method is "POST" or "PUT" ? content : null);
            Assert.True(answer.Status is >= 200 and < 500, $"{method} {path}: {answer.Status} {Encoding.UTF8.GetString(answer.Body)}");
            if (answer.Status == 201)
            {
                sids.Add(new Uri(answer.Text("url")).AbsolutePath);
            }
        }

        Assert.NotEmpty(sids);
    }

    /// <summary>Mostly something under a resource that exists, sometimes anything.</summary>
    private static string Path(Random random, List<string> known)
    {
        var path = known.Count > 0 && random.Next(4) > 0 ? known[random.Next(known.Count)] : Roots[random.Next(Roots.Length)];
        for (var more = random.Next(3); more > 0; more--)
        {
            path += "/" + (random.Next(3) > 0 ? Collections[random.Next(Collections.Length)] : Text(random));
        }

        return random.Next(3) == 0 ? $"{path}?{Pairs(random)}" : path;
    }

    private static string Pairs(Random random) =>
        string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Parameters[random.Next(Parameters.Length)]}={Text(random)}"));

    private static string Text(Random random)
    {
        var value = Values[random.Next(Values.Length)];
        return random.Next(8) == 0 ? value.Replace(' ', '+').Replace("#", "", StringComparison.Ordinal) : Uri.EscapeDataString(value);
    }
}
