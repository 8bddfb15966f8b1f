using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

public sealed class AddressingTests : EmulatorTest
{
    public static TheoryData<string> Names => new()
    {
        "plain", "a/b", "a%2Fb", "a%252Fb", "100%", "a b", "a+b", "é ü", "😀", "a|b", "a?b#c", "a&b=c", "user@example.com", "!*'();:@&=+$,/?%#[]", "//", "...", "a//b",
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Channel_user_and_member_are_found_by_an_escaped_name(string name)
    {
        var escaped = Uri.EscapeDataString(name);
        var service = $"/v2/Services/{await NewServiceAsync()}";
        var channel = (await Client.PostAsync($"{service}/Channels", ("UniqueName", name))).Expect(201);
        var member = (await Client.PostAsync($"{service}/Channels/{escaped}/Members", ("Identity", name))).Expect(201);

        Assert.Equal(channel.Text("sid"), (await Client.GetAsync($"{service}/Channels/{escaped}")).Expect(200).Text("sid"));
        Assert.Equal(member.Text("sid"), (await Client.GetAsync($"{service}/Channels/{escaped}/Members/{escaped}")).Expect(200).Text("sid"));
        Assert.Equal(name, (await Client.PostAsync($"{service}/Users/{escaped}", ("FriendlyName", "x"))).Expect(200).Text("identity"));
        (await Client.DeleteAsync($"{service}/Channels/{escaped}/Members/{escaped}")).Expect(204);
        (await Client.DeleteAsync($"{service}/Users/{escaped}")).Expect(204);
        (await Client.DeleteAsync($"{service}/Channels/{escaped}")).Expect(204);
    }

    [Fact]
    public async Task Names_that_differ_in_their_escaping_only_are_different_names()
    {
        var service = await NewServiceAsync();
        var slash = await NewChannelAsync(service, ("UniqueName", "a/b"));
        var percent = await NewChannelAsync(service, ("UniqueName", "a%2Fb"));
        Assert.Equal(slash, (await Client.GetAsync($"/v2/Services/{service}/Channels/a%2Fb")).Text("sid"));
        Assert.Equal(slash, (await Client.GetAsync($"/v2/Services/{service}/Channels/a%2fb")).Text("sid"));
        Assert.Equal(percent, (await Client.GetAsync($"/v2/Services/{service}/Channels/a%252Fb")).Text("sid"));
        (await Client.GetAsync($"/v2/Services/{service}/Channels/a/b")).ExpectError(404, 20404);
    }

    [Fact]
    public async Task Plus_in_a_path_is_a_plus()
    {
        var service = await NewServiceAsync();
        var sid = await NewChannelAsync(service, ("UniqueName", "a+b"));
        await NewChannelAsync(service, ("UniqueName", "a b"));
        Assert.Equal(sid, (await Client.GetAsync($"/v2/Services/{service}/Channels/a+b")).Text("sid"));
    }

    [Fact]
    public async Task Identity_and_unique_name_are_case_sensitive()
    {
        var channel = await NewChannelPathAsync(("UniqueName", "General"));
        var service = channel.Split("/Channels")[0];
        await Client.PostAsync($"{channel}/Members", ("Identity", "Ana"));
        (await Client.GetAsync($"{service}/Users/ana")).ExpectError(404, 20404);
        (await Client.GetAsync($"{channel}/Members/ana")).ExpectError(404, 20404);
        (await Client.GetAsync($"{service}/Channels/general")).ExpectError(404, 20404);
    }

    [Fact]
    public async Task Message_and_service_have_no_other_name_than_their_sid()
    {
        var channel = await NewChannelPathAsync();
        await Client.PostAsync($"{channel}/Messages");
        (await Client.GetAsync($"{channel}/Messages/0")).ExpectError(404, 20404);
        (await Client.GetAsync("/v2/Services/Acme")).ExpectError(404, 20404);
    }

    [Fact]
    public async Task Dot_segments_are_names_and_lead_nowhere_else()
    {
        var service = await NewServiceAsync();
        (await Client.GetAsync($"/v2/Services/{service}/Channels/..")).ExpectError(404, 20404);
        (await Client.GetAsync($"/v2/Services/{service}/Channels/%2E%2E")).ExpectError(404, 20404);
        var sid = await NewChannelAsync(service, ("UniqueName", ".."));
        Assert.Equal(sid, (await Client.GetAsync($"/v2/Services/{service}/Channels/..")).Text("sid"));
    }
}
