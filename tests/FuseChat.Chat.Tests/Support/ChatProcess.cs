using FuseChat.Emulator;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FuseChat.Chat.Tests.Support;

/// <summary>What one process of an application has: an HTTP client, an engine and a chat system.</summary>
public sealed class ChatProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public ChatProcess(
        TwilioEmulator emulator,
        TwilioDialect dialect = TwilioDialect.ChatV2,
        ApplyGuarantee guarantee = ApplyGuarantee.SingleWriter,
        Action<TwilioOptions>? configure = null)
    {
        var services = new ServiceCollection().AddFuseChatSystem(options =>
        {
            options.BaseAddress = emulator.BaseAddress;
            options.ConversationsBaseAddress = emulator.BaseAddress;
            options.Dialect = dialect;
            options.AccountSid = emulator.AccountSid;
            options.ApiKeySid = emulator.ApiKeySid;
            options.ApiKeySecret = emulator.ApiKeySecret;
            (options.Retry.BaseDelay, options.Retry.MaxDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2));
            options.Budget.ActionsPerSecond = 10_000;
            configure?.Invoke(options);
        });
        services.AddOptions<ApplyOptions>().Configure<IOptions<TwilioOptions>>((options, twilio) =>
            (options.Guarantee, options.Retry) = (guarantee, twilio.Value.Retry));
        services.AddHttpClient(TwilioOptions.HttpClientName)
            .AddHttpMessageHandler(() => new HoldingHandler(Holds))
            .AddHttpMessageHandler(() => new ImpatientHandler(Impatience));
        _services = services.BuildServiceProvider();
        Twilio = _services.GetRequiredService<ChatV2Client>();
        Engine = _services.GetRequiredService<ApplyEngine>();
        Chat = _services.GetRequiredService<ChatSystem>();
    }

    public Holds Holds { get; } = new();

    public Impatience Impatience { get; } = new();

    public ChatV2Client Twilio { get; }

    public ApplyEngine Engine { get; }

    public ChatSystem Chat { get; }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
