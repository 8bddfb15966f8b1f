using System.Text.Json;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

public sealed class PagingTests : EmulatorTest
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 5)]
    [InlineData(3, 6)]
    [InlineData(7, 7)]
    [InlineData(50, 3)]
    public async Task Following_the_links_forward_and_back_meets_every_channel_once(int pageSize, int count)
    {
        var service = await NewServiceAsync();
        var sids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            sids.Add(await NewChannelAsync(service));
        }

        var pages = await FollowAsync($"/v2/Services/{service}/Channels?PageSize={pageSize}", "next_page_url");
        Assert.Equal(sids, Sids(pages, "channels"));
        Assert.Equal((count + pageSize - 1) / pageSize, pages.Count);
        Assert.Equal(Enumerable.Range(0, pages.Count), pages.Select(page => page["meta"].GetProperty("page").GetInt32()));

        var back = await FollowAsync(pages[^1]["meta"].GetProperty("url").GetString()!, "previous_page_url");
        back.Reverse();
        Assert.Equal(sids, Sids(back, "channels"));
    }

    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task Messages_keep_their_order_through_the_links(string order)
    {
        var channel = await NewChannelPathAsync();
        for (var i = 0; i < 7; i++)
        {
            await Client.PostAsync($"{channel}/Messages");
        }

        var pages = await FollowAsync($"{channel}/Messages?Order={order}&PageSize=3", "next_page_url");
        var indices = pages.SelectMany(page => page["messages"].EnumerateArray()).Select(message => message.GetProperty("index").GetInt32());
        Assert.Equal(order == "asc" ? [0, 1, 2, 3, 4, 5, 6] : [6, 5, 4, 3, 2, 1, 0], indices);
        Assert.Contains($"Order={order}&PageSize=3&Page=1&PageToken=", pages[0]["meta"].GetProperty("next_page_url").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, pages.Count);
        Assert.Equal(JsonValueKind.Null, pages[0]["meta"].GetProperty("previous_page_url").ValueKind);
        Assert.Equal(3, (await FollowAsync(pages[^1]["meta"].GetProperty("url").GetString()!, "previous_page_url")).Count);
    }

    [Theory]
    [InlineData("asc", new[] { 0, 1, 3, 4 })]
    [InlineData("desc", new[] { 5, 4, 2, 1 })]
    public async Task Page_survives_the_deletion_of_the_row_it_starts_with(string order, int[] expected)
    {
        var channel = await NewChannelPathAsync();
        var sids = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            sids.Add((await Client.PostAsync($"{channel}/Messages")).Text("sid"));
        }

        var first = await Client.GetAsync($"{channel}/Messages?Order={order}&PageSize=2");
        await Client.DeleteAsync($"{channel}/Messages/{sids[order == "asc" ? 2 : 3]}");
        var second = await Client.SendAsync(HttpMethod.Get, first["meta"].GetProperty("next_page_url").GetString()!);
        Assert.Equal(expected, new[] { first, second }.SelectMany(page => page["messages"].EnumerateArray()).Select(message => message.GetProperty("index").GetInt32()));
    }

    [Fact]
    public async Task Channels_are_filtered_by_type_and_public_unless_asked()
    {
        var service = await NewServiceAsync();
        var hidden = await NewChannelAsync(service, ("Type", "private"));
        var open = await NewChannelAsync(service, ("Type", "public"));
        var list = $"/v2/Services/{service}/Channels";
        Assert.Equal([open], Sids([await Client.GetAsync(list)], "channels"));
        Assert.Equal([hidden], Sids([await Client.GetAsync($"{list}?Type=private")], "channels"));

        var pages = await FollowAsync($"{list}?Type=private&Type=public&PageSize=1", "next_page_url");
        Assert.Equal([hidden, open], Sids(pages, "channels"));
        Assert.Contains("?Type=private&Type=public&PageSize=1", pages[0]["meta"].GetProperty("next_page_url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_are_filtered_by_identity_and_the_filter_is_kept_escaped()
    {
        var channel = await NewChannelPathAsync();
        foreach (var identity in new[] { "a&b", "c", "d" })
        {
            await Client.PostAsync($"{channel}/Members", ("Identity", identity));
        }

        var pages = await FollowAsync($"{channel}/Members?Identity=a%26b&Identity=d&PageSize=1", "next_page_url");
        Assert.Equal(
            ["a&b", "d"],
            pages.SelectMany(page => page["members"].EnumerateArray()).Select(member => member.GetProperty("identity").GetString()!));
    }

    [Fact]
    public async Task Lists_of_services_users_and_joined_channels_page_too()
    {
        var service = await NewServiceAsync();
        await NewServiceAsync();
        for (var i = 0; i < 3; i++)
        {
            var channel = await NewChannelAsync(service, ("Type", "private"));
            await Client.PostAsync($"/v2/Services/{service}/Channels/{channel}/Members", ("Identity", "ana"));
            await Client.PostAsync($"/v2/Services/{service}/Users", ("Identity", $"user {i}"));
        }

        Assert.Equal(2, (await FollowAsync("/v2/Services?PageSize=1", "next_page_url")).Count);
        Assert.Equal(2, (await FollowAsync($"/v2/Services/{service}/Users?PageSize=2", "next_page_url")).Count);
        Assert.Equal(3, (await FollowAsync($"/v2/Services/{service}/Users/ana/Channels?PageSize=1", "next_page_url")).Count);
    }

    [Theory]
    [InlineData("PageSize=0", 20001)]
    [InlineData("PageSize=x", 20001)]
    [InlineData("PageSize=-1", 20001)]
    [InlineData("Page=-1", 20001)]
    [InlineData("PageToken=-1", 19038)]
    [InlineData("PageToken=x", 20001)]
    [InlineData("Order=up", 20001)]
    [InlineData("Order=%", 400)]
    public async Task Bad_page_of_messages_is_refused(string query, int code) =>
        (await Client.GetAsync($"{await NewChannelPathAsync()}/Messages?{query}")).ExpectError(400, code);

    [Theory]
    [InlineData("x")]
    [InlineData("PT")]
    [InlineData("PTffffffffffffffff")]
    [InlineData("-1")]
    public async Task Bad_token_of_another_list_is_refused(string token) =>
        (await Client.GetAsync($"/v2/Services?PageToken={token}")).ExpectError(400, 20001);

    [Fact]
    public async Task Page_size_is_cut_down_to_the_maximum()
    {
        var list = await Client.GetAsync("/v2/Services?PageSize=1000");
        Assert.Equal(100, list["meta"].GetProperty("page_size").GetInt32());
    }

    private static IEnumerable<string> Sids(IEnumerable<Answer> pages, string key) =>
        pages.SelectMany(page => page[key].EnumerateArray()).Select(item => item.GetProperty("sid").GetString()!);

    private async Task<List<Answer>> FollowAsync(string first, string link)
    {
        var pages = new List<Answer>();
        for (var url = first; url is not null; url = pages[^1]["meta"].GetProperty(link).GetString())
        {
            pages.Add((await Client.SendAsync(HttpMethod.Get, url)).Expect(200));
        }

        return pages;
    }
}
