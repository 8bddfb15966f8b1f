using FuseChat.Emulator;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Hosting;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using Microsoft.Extensions.DependencyInjection;

namespace FuseChat.Chat.Tests.Support;

/// <summary>What one process of an application has: an HTTP client, an engine and a chat system.</summary>
public sealed class ChatProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public ChatProcess(TwilioEmulator emulator)
    {
        var services = new ServiceCollection().AddFuseChat(options =>
        {
            options.BaseAddress = emulator.BaseAddress;
            options.AccountSid = emulator.AccountSid;
            options.ApiKeySid = emulator.ApiKeySid;
            options.ApiKeySecret = emulator.ApiKeySecret;
        });
        services.AddHttpClient(TwilioOptions.HttpClientName).AddHttpMessageHandler(() => new HoldingHandler(Holds));
        _services = services.BuildServiceProvider();
        Twilio = _services.GetRequiredService<ChatV2Client>();
        Engine = _services.GetRequiredService<ApplyEngine>();
        Chat = new ChatSystem(Twilio, Engine);
    }

    public Holds Holds { get; } = new();

    public ChatV2Client Twilio { get; }

    public ApplyEngine Engine { get; }

    public ChatSystem Chat { get; }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
