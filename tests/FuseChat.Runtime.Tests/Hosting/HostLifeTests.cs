using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Hosting;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Tests.Twilio;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Tests.Hosting;

/// <summary>The engine in a host that starts and stops.</summary>
public sealed class HostLifeTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    [Fact]
    public async Task A_host_that_stops_writes_what_is_queued_before_it_is_gone()
    {
        var store = new FakeStore { [Channel] = new Counter(0).ToJson() };
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services
            .AddSingleton<IAttributeStore>(store)
            .AddFuseChat(options => (options.AccountSid, options.AuthToken) = (StubTwilio.AccountSid, StubTwilio.AuthToken));
        var host = builder.Build();
        await host.StartAsync();
        var engine = host.Services.GetRequiredService<ApplyEngine>();
        var gate = store.HoldWrite();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        var queued = Enumerable.Range(0, 10).Select(_ => engine.ApplyAsync(Channel, new Add(1))).ToArray();

        await host.StopAsync();
        var disposal = ((IAsyncDisposable)host).DisposeAsync();
        Assert.False(disposal.IsCompleted);
        gate.Open();
        await disposal;

        Assert.True(first.IsCompletedSuccessfully);
        Assert.All(queued, call => Assert.True(call.IsCompletedSuccessfully));
        Assert.Equal(new Counter(11).ToJson(), store[Channel]);
    }

    [Fact]
    public async Task A_host_without_credentials_does_not_start_and_says_what_to_give()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddFuseChat(_ => { });
        using var host = builder.Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            "TwilioOptions.AccountSid is missing; it is AC and 32 hexadecimal digits; "
            + "TwilioOptions has no secret; give ApiKeySid and ApiKeySecret, or AuthToken",
            error.Message);
    }
}
