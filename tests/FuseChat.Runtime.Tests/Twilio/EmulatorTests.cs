using System.Net;
using FuseChat.Emulator;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Hosting;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using Microsoft.Extensions.DependencyInjection;

namespace FuseChat.Runtime.Tests.Twilio;

/// <summary>The client and the engine against the emulator, over loopback HTTP.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private TwilioEmulator _emulator = null!;
    private ServiceProvider _provider = null!;
    private ChatV2Client _client = null!;
    private string _service = "";

    public async Task InitializeAsync()
    {
        _emulator = await TwilioEmulator.StartAsync();
        _provider = new ServiceCollection()
            .AddFuseChat(options =>
            {
                options.BaseAddress = _emulator.BaseAddress;
                options.AccountSid = _emulator.AccountSid;
                options.ApiKeySid = _emulator.ApiKeySid;
                options.ApiKeySecret = _emulator.ApiKeySecret;
            })
            .BuildServiceProvider();
        _client = _provider.GetRequiredService<ChatV2Client>();
        _service = (await _client.Services.CreateAsync("Contoso's chat service")).Sid;
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_channel_lives_its_whole_life()
    {
        var channel = await _client.Channels.CreateAsync(_service, new ChatChannelCreation { Type = ChatChannelType.Private, CreatedBy = "ana" });
        var user = await _client.Users.CreateAsync(_service, new ChatUserCreation { Identity = "ana" });
        var member = await _client.Members.CreateAsync(_service, channel.Sid, new ChatMemberCreation { Identity = "ana" });
        var message = await _client.Messages.CreateAsync(
            _service, channel.Sid, new ChatMessageCreation { From = "ana", Body = "2020-01-01T00:00:00+02:00", Attributes = """{ "a":1 }""" });
        var edited = await _client.Messages.UpdateAsync(_service, channel.Sid, message.Sid, new ChatMessageUpdate { Attributes = "[]" });

        Assert.Equal(user, await _client.Users.FetchAsync(_service, "ana"));
        Assert.Equal(member, await _client.Members.FetchAsync(_service, channel.Sid, "ana"));
        Assert.Equal(("""{ "a":1 }""", "[]"), (message.Attributes, edited.Attributes));
        Assert.Equal([edited], await _client.Messages.ListAsync(_service, channel.Sid, ChatMessageOrder.Descending).ToListAsync());
        Assert.Equal((1, 1), ((await _client.Channels.FetchAsync(_service, channel.Sid)) is { } now ? (now.MembersCount, now.MessagesCount) : default));

        await _client.Messages.DeleteAsync(_service, channel.Sid, message.Sid);
        await _client.Members.DeleteAsync(_service, channel.Sid, "ana");
        await _client.Channels.DeleteAsync(_service, channel.Sid);

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => _client.Channels.FetchAsync(_service, channel.Sid));
        Assert.Equal((HttpStatusCode.NotFound, 20404), (error.Status, error.Code));
    }

    [Theory]
    [InlineData("a/b?c#d")]
    [InlineData("é | % %2F +&=")]
    [InlineData("../Users")]
    public async Task A_channel_is_found_by_any_unique_name(string name)
    {
        var channel = await _client.Channels.CreateAsync(_service, new ChatChannelCreation { UniqueName = name });

        Assert.Equal(channel, await _client.Channels.FetchAsync(_service, name));
    }

    [Fact]
    public async Task A_list_gives_every_entry_once()
    {
        for (var i = 0; i < 7; i++)
        {
            await _client.Users.CreateAsync(_service, new ChatUserCreation { Identity = $"user{i}" });
        }

        var identities = await _client.Users.ListAsync(_service, pageSize: 3).Select(user => user.Identity).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"user{i}"), identities.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Wrong_credentials_are_refused()
    {
        using var http = new HttpClient();
        var client = new ChatV2Client(
            http, new TwilioOptions { BaseAddress = _emulator.BaseAddress, AccountSid = _emulator.AccountSid, AuthToken = "wrong" });

        var error = await Assert.ThrowsAsync<TwilioApiException>(() => client.Services.FetchAsync(_service));

        Assert.Equal(HttpStatusCode.Unauthorized, error.Status);
    }

    [Fact]
    public async Task Concurrent_mutations_over_HTTP_lose_nothing_and_share_writes()
    {
        var channel = await _client.Channels.CreateAsync(_service, new ChatChannelCreation());
        var address = ResourceAddress.Channel(_service, channel.Sid);
        var engine = _provider.GetRequiredService<ApplyEngine>();
        var before = _emulator.RequestCount;

        await engine.ApplyAsync(address, new Start(0));
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => engine.ApplyAsync(address, new Add(1))));

        Assert.Equal(new Counter(500).ToJson(), (await _client.Channels.FetchAsync(_service, channel.Sid)).Attributes);
        Assert.InRange(_emulator.RequestCount - before, 4, 500);
    }
}
