using System.Text;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

public sealed class ErrorTests : EmulatorTest
{
    private const string LooksLikeSid = "0123456789abcdef0123456789ABCDEF";

    [Theory]
    [InlineData("", 404)]
    [InlineData("/v2", 404)]
    [InlineData("/v2/Nothing", 404)]
    [InlineData("/v3/Services", 404)]
    [InlineData("/v2/services", 404)]
    [InlineData("/v2/Services/", 404)]
    [InlineData("/v2//Services", 404)]
    [InlineData("/v2/Services/IS0/Channels/CH0/Invites", 404)]
    public async Task Unknown_path_is_refused_with_the_path_in_the_message(string path, int status)
    {
        var answer = await Client.GetAsync(path.Length == 0 ? "/" : path);
        answer.ExpectError(status, 20404);
        Assert.StartsWith("The requested resource /", answer.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_resource_is_named_without_the_version_prefix()
    {
        var service = await NewServiceAsync();
        var answer = await Client.GetAsync($"/v2/Services/{service}/Channels/no%20pe");
        answer.ExpectError(404, 20404);
        Assert.Equal($"The requested resource /Services/{service}/Channels/no%20pe was not found", answer.Text("message"));
    }

    [Theory]
    [InlineData("PUT", "/v2/Services")]
    [InlineData("DELETE", "/v2/Services")]
    [InlineData("PATCH", "/v2/Services/IS0")]
    [InlineData("HEAD", "/v2/Services")]
    public async Task Method_that_a_path_does_not_have_is_refused(string method, string path)
    {
        var answer = await Client.SendAsync(new HttpMethod(method), path);
        answer.Expect(405);
        if (method != "HEAD")
        {
            answer.ExpectError(405, 20004);
        }
    }

    [Theory]
    [InlineData("Attributes", "{", 400, 50304)]
    [InlineData("Attributes", "", 400, 50304)]
    [InlineData("Attributes", " ", 400, 50304)]
    [InlineData("Attributes", "{'a':1}", 400, 50304)]
    [InlineData("Attributes", "{\"a\":1,}", 400, 50304)]
    [InlineData("Attributes", "{} // no", 400, 50304)]
    [InlineData("Attributes", "{}{}", 400, 50304)]
    [InlineData("Attributes", "NaN", 400, 50304)]
    [InlineData("Attributes", "\uFEFF{}", 400, 50304)]
    [InlineData("UniqueName", "CH" + LooksLikeSid, 400, 50306)]
    [InlineData("Type", "secret", 400, 20001)]
    [InlineData("DateCreated", "yesterday", 400, 50308)]
    [InlineData("DateUpdated", "2026-13-01T00:00:00Z", 400, 50309)]
    public async Task Channel_with_a_bad_parameter_is_refused(string name, string value, int status, int code)
    {
        var service = await NewServiceAsync();
        (await Client.PostAsync($"/v2/Services/{service}/Channels", (name, value))).ExpectError(status, code);
        Assert.Empty((await Client.GetAsync($"/v2/Services/{service}/Channels"))["channels"].EnumerateArray());
    }

    [Theory]
    [InlineData("FriendlyName", 50003)]
    [InlineData("UniqueName", 50004)]
    [InlineData("CreatedBy", 50310)]
    public async Task Name_of_a_channel_may_have_256_characters(string parameter, int code)
    {
        var service = await NewServiceAsync();
        await NewChannelAsync(service, (parameter, new string('x', 256)));
        (await Client.PostAsync($"/v2/Services/{service}/Channels", (parameter, new string('x', 257)))).ExpectError(400, code);
    }

    [Fact]
    public async Task Unique_name_is_taken_once()
    {
        var service = await NewServiceAsync();
        await NewChannelAsync(service, ("UniqueName", "general"));
        var other = await NewChannelAsync(service, ("UniqueName", "General"));
        (await Client.PostAsync($"/v2/Services/{service}/Channels", ("UniqueName", "general"))).ExpectError(409, 50307);
        (await Client.PostAsync($"/v2/Services/{service}/Channels/{other}", ("UniqueName", "general"))).ExpectError(409, 50307);
        (await Client.PostAsync($"/v2/Services/{service}/Channels/{other}", ("UniqueName", "General"))).Expect(200);
        await NewChannelAsync(await NewServiceAsync(), ("UniqueName", "general"));
    }

    [Fact]
    public async Task User_needs_an_identity_that_is_new_short_and_no_sid()
    {
        var users = $"/v2/Services/{await NewServiceAsync()}/Users";
        (await Client.PostAsync(users)).ExpectError(400, 50204);
        (await Client.PostAsync(users, ("Identity", ""))).ExpectError(400, 50204);
        (await Client.PostAsync(users, ("Identity", "US" + LooksLikeSid))).ExpectError(400, 50206);
        (await Client.PostAsync(users, ("Identity", "system"))).ExpectError(400, 50203);
        (await Client.PostAsync(users, ("Identity", new string('x', 257)))).ExpectError(400, 50207);
        (await Client.PostAsync(users, ("Identity", "ana"))).Expect(201);
        (await Client.PostAsync(users, ("Identity", "ana"))).ExpectError(409, 50201);
        (await Client.PostAsync(users, ("Identity", "Ana"))).Expect(201);
        (await Client.PostAsync(users, ("Identity", "bob"), ("RoleSid", "RL0"))).ExpectError(400, 50100);
    }

    [Fact]
    public async Task Member_needs_an_identity_that_is_new_in_its_channel()
    {
        var members = $"{await NewChannelPathAsync()}/Members";
        (await Client.PostAsync(members)).ExpectError(400, 50204);
        (await Client.PostAsync(members, ("Identity", "US" + LooksLikeSid))).ExpectError(400, 50206);
        (await Client.PostAsync(members, ("Identity", "system"))).ExpectError(400, 50203);
        (await Client.PostAsync(members, ("Identity", "ana"), ("LastConsumedMessageIndex", "-1"))).ExpectError(400, 50406);
        (await Client.PostAsync(members, ("Identity", "ana"), ("LastConsumedMessageIndex", "x"))).ExpectError(400, 50406);
        (await Client.PostAsync(members, ("Identity", "ana"), ("LastConsumptionTimestamp", "x"))).ExpectError(400, 50405);
        (await Client.PostAsync(members, ("Identity", "ana"), ("Attributes", "x"))).ExpectError(400, 50304);
        (await Client.PostAsync(members, ("Identity", "ana"))).Expect(201);
        (await Client.PostAsync(members, ("Identity", "ana"))).ExpectError(409, 50404);
    }

    [Fact]
    public async Task Refused_member_leaves_no_user_behind()
    {
        var channel = await NewChannelPathAsync();
        (await Client.PostAsync($"{channel}/Members", ("Identity", "ana"), ("Attributes", "x"))).ExpectError(400, 50304);
        (await Client.GetAsync($"{channel.Split("/Channels")[0]}/Users/ana")).ExpectError(404, 20404);
    }

    [Fact]
    public async Task Channel_is_full_at_the_limit_of_its_service()
    {
        var channel = await NewChannelPathAsync();
        (await Client.PostAsync(channel.Split("/Channels")[0], ("Limits.ChannelMembers", "2"))).Expect(200);
        (await Client.PostAsync($"{channel}/Members", ("Identity", "1"))).Expect(201);
        (await Client.PostAsync($"{channel}/Members", ("Identity", "2"))).Expect(201);
        (await Client.PostAsync($"{channel}/Members", ("Identity", "3"))).ExpectError(403, 50403);
    }

    [Fact]
    public async Task User_joins_no_more_channels_than_its_service_allows()
    {
        var service = await NewServiceAsync();
        (await Client.PostAsync($"/v2/Services/{service}", ("Limits.UserChannels", "1"))).Expect(200);
        var (first, second) = (await NewChannelAsync(service), await NewChannelAsync(service));
        (await Client.PostAsync($"/v2/Services/{service}/Channels/{first}/Members", ("Identity", "ana"))).Expect(201);
        (await Client.PostAsync($"/v2/Services/{service}/Channels/{second}/Members", ("Identity", "ana"))).ExpectError(403, 50208);
    }

    [Fact]
    public async Task Message_body_may_have_32_KiB_of_utf8()
    {
        var messages = $"{await NewChannelPathAsync()}/Messages";
        (await Client.PostAsync(messages, ("Body", new string('é', 16 * 1024)))).Expect(201);
        (await Client.PostAsync(messages, ("Body", new string('é', 16 * 1024) + "x"))).ExpectError(400, 50504);
        (await Client.PostAsync(messages, ("MediaSid", "ME" + LooksLikeSid))).ExpectError(400, 50507);
    }

    [Theory]
    [InlineData("FriendlyName", "", 50000)]
    [InlineData("Limits.ChannelMembers", "1001", 50061)]
    [InlineData("Limits.UserChannels", "x", 50060)]
    [InlineData("WebhookMethod", "PUT", 50055)]
    [InlineData("PreWebhookRetryCount", "-1", 50065)]
    [InlineData("PreWebhookUrl", "nowhere", 50077)]
    [InlineData("PostWebhookUrl", "ftp://example.com", 50078)]
    [InlineData("ReadStatusEnabled", "yes", 20001)]
    [InlineData("DefaultChannelRoleSid", "RL0", 50100)]
    public async Task Service_with_a_bad_parameter_is_refused(string name, string value, int code) =>
        (await Client.PostAsync($"/v2/Services/{await NewServiceAsync()}", (name, value))).ExpectError(400, code);

    [Fact]
    public async Task Service_needs_a_friendly_name()
    {
        (await Client.PostAsync("/v2/Services")).ExpectError(400, 50000);
        (await Client.PostAsync("/v2/Services", ("FriendlyName", ""))).ExpectError(400, 50000);
    }

    [Fact]
    public async Task Role_needs_all_its_parameters_and_a_default_role_stays()
    {
        var service = await NewServiceAsync();
        var roles = $"/v2/Services/{service}/Roles";
        (await Client.PostAsync(roles, ("Type", "channel"), ("Permission", "p"))).ExpectError(400, 50000);
        (await Client.PostAsync(roles, ("FriendlyName", "r"), ("Permission", "p"))).ExpectError(400, 20001);
        (await Client.PostAsync(roles, ("FriendlyName", "r"), ("Type", "channel"))).ExpectError(400, 20001);
        var taken = (await Client.GetAsync($"/v2/Services/{service}")).Text("default_channel_role_sid");
        (await Client.DeleteAsync($"{roles}/{taken}")).ExpectError(400, 400);
    }

    [Fact]
    public async Task Update_without_a_known_parameter_is_refused()
    {
        var channel = await NewChannelPathAsync();
        var service = channel.Split("/Channels")[0];
        var member = $"{channel}/Members/{(await Client.PostAsync($"{channel}/Members", ("Identity", "ana"))).Text("sid")}";
        var message = $"{channel}/Messages/{(await Client.PostAsync($"{channel}/Messages")).Text("sid")}";
        foreach (var path in new[] { service, channel, member, message, $"{service}/Users/ana" })
        {
            (await Client.PostAsync(path)).ExpectError(400, 20161);
            (await Client.PostAsync(path, ("Atributes", "{}"))).ExpectError(400, 20161);
        }
    }

    [Fact]
    public async Task Parameter_sent_twice_is_refused_where_one_is_meant()
    {
        var service = await NewServiceAsync();
        (await Client.PostAsync($"/v2/Services/{service}/Channels", ("UniqueName", "a"), ("UniqueName", "b"))).ExpectError(400, 20001);
    }

    [Theory]
    [InlineData("FriendlyName=%", "application/x-www-form-urlencoded", 400)]
    [InlineData("FriendlyName=%4", "application/x-www-form-urlencoded", 400)]
    [InlineData("FriendlyName=%zz", "application/x-www-form-urlencoded", 400)]
    [InlineData("FriendlyName=%ff", "application/x-www-form-urlencoded", 400)]
    [InlineData("{\"FriendlyName\":\"x\"}", "application/json", 415)]
    [InlineData("FriendlyName=x", "text/plain", 415)]
    public async Task Malformed_form_is_refused(string body, string type, int status)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        (await Client.SendAsync(HttpMethod.Post, "/v2/Services", content)).ExpectError(status, 400);
    }

    [Fact]
    public async Task Form_larger_than_a_mebibyte_is_refused()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("FriendlyName=" + new string('x', 1024 * 1024)));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        (await Client.SendAsync(HttpMethod.Post, "/v2/Services", content)).ExpectError(413, 400);
    }

    [Fact]
    public async Task Message_is_not_found_under_another_channel()
    {
        var (mine, other) = (await NewChannelPathAsync(), await NewChannelPathAsync());
        var message = await Client.PostAsync($"{mine}/Messages");
        (await Client.GetAsync($"{other}/Messages/{message.Text("sid")}")).ExpectError(404, 20404);
    }
}
