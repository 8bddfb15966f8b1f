using System.Text;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

public sealed class AttributesTests : EmulatorTest
{
    public static TheoryData<string> Texts => new()
    {
        "{}", "null", "true", "-0.10e+02", "\"text\"", "[ 1 , 2 ]", " {\t\"a\"\r\n: 1 } ", "{\"a\":1,\"a\":2}",
        "{\"ключ\":\"значение\",\"emoji\":\"😀\\ud83d\\ude00\",\"zero\":\"\\u0000\"}", "{\"half\":\"\\ud83d\"}",
        "{\"form\":\"a=b&c=d+e%20f\"}", "{\"html\":\"<a href='x'>&amp;\"}", "1e400", "{\"z\":1,\"a\":{\"y\":[],\"b\":null}}",
        "{\"\u2028\":\"\u00a0\u200b\"}",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Attributes_come_back_as_they_were_sent(string text)
    {
        var channel = await NewChannelPathAsync(("Attributes", text));
        var service = channel.Split("/Channels")[0];
        foreach (var list in new[] { $"{channel}/Messages", $"{channel}/Members", $"{service}/Users" })
        {
            var created = (await Client.PostAsync(list, ("Identity", list.Length.ToString()), ("Attributes", text))).Expect(201);
            Assert.Equal(text, created.Text("attributes"));
            Assert.Equal(text, (await Client.GetAsync($"{list}/{created.Text("sid")}")).Text("attributes"));
            Assert.Equal(text, (await Client.PostAsync($"{list}/{created.Text("sid")}", ("Attributes", text))).Text("attributes"));
            Assert.Equal(text, Emulator.FindAttributes(created.Text("sid")));
        }

        var fetched = await Client.GetAsync(channel);
        Assert.Equal(text, fetched.Text("attributes"));
        Assert.Equal(text, Emulator.FindAttributes(fetched.Text("sid")));
        Assert.Equal(text, (await Client.GetAsync($"{service}/Channels"))["channels"][0].GetProperty("attributes").GetString());
    }

    [Theory]
    [InlineData("channel", 16 * 1024)]
    [InlineData("message", 4 * 1024)]
    [InlineData("member", 4 * 1024)]
    [InlineData("user", 4 * 1024)]
    public async Task Limit_counts_bytes_of_utf8_and_is_exact(string resource, int limit)
    {
        var service = $"/v2/Services/{await NewServiceAsync()}";
        var channel = $"{service}/Channels/{await NewChannelAsync(service.Split('/')[^1])}";
        var list = resource switch
        {
            "channel" => $"{service}/Channels",
            "message" => $"{channel}/Messages",
            "member" => $"{channel}/Members",
            _ => $"{service}/Users",
        };
        var fits = Quoted(limit);
        var tooLong = Quoted(limit + 1);
        Assert.Equal(limit, Encoding.UTF8.GetByteCount(fits));
        Assert.Equal(limit + 1, Encoding.UTF8.GetByteCount(tooLong));

        (await Client.PostAsync(list, ("Identity", "ana"), ("Attributes", tooLong))).ExpectError(400, 50303);
        var created = (await Client.PostAsync(list, ("Identity", "ana"), ("Attributes", fits))).Expect(201);
        (await Client.PostAsync($"{list}/{created.Text("sid")}", ("Attributes", tooLong))).ExpectError(400, 50303);
        Assert.Equal(fits, Emulator.FindAttributes(created.Text("sid")));
    }

    [Fact]
    public async Task Deeply_nested_attributes_are_json_too()
    {
        var deep = new string('[', 8 * 1024) + new string(']', 8 * 1024);
        var channel = await Client.GetAsync(await NewChannelPathAsync(("Attributes", deep)));
        Assert.Equal(deep, channel.Text("attributes"));
    }

    [Fact]
    public void Nothing_has_an_unknown_sid() => Assert.Null(Emulator.FindAttributes("CH0"));

    /// <summary>A JSON string of two-byte characters, and one single byte where the length asks for it.</summary>
    private static string Quoted(int bytes) => $"\"{new string('é', (bytes - 2) / 2)}{(bytes % 2 == 0 ? "" : "x")}\"";
}
