using FuseChat.Chat;
using FuseChat.Emulator;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Benchmarks.Sending;

/// <summary>The Fuse chat system over the apply engine.</summary>
internal sealed class FuseChatSender : Sender
{
    private readonly ChatSystem _chat;
    private readonly ApplyEngine _engine;
    private Channel? _channel;

    internal FuseChatSender(TwilioEmulator emulator)
        : base(emulator)
    {
        var options = new TwilioOptions { BaseAddress = emulator.BaseAddress, AccountSid = emulator.AccountSid, AuthToken = emulator.AuthToken };
        var client = new ChatV2Client(Http, options, budget: new ActionBudget(options.Budget));
        _engine = new ApplyEngine(new ChatV2AttributeStore(client));
        _chat = new ChatSystem(client, _engine);
    }

    internal override string Name => "FuseChat";

    internal override int Tasks => 80;

    protected override string ChannelSid => _channel!.Sid;

    internal override async Task StartAsync()
    {
        var company = await _chat.CreateServiceAsync(new Company(Guid.Empty, "Contoso")).ConfigureAwait(false);
        _channel = await company.CreateChannelAsync(new UserId(3), "example", [new UserId(1), new UserId(2), new UserId(3)]).ConfigureAwait(false);
    }

    internal override Task SendAsync() => _channel!.Messages.SendAsync(new UserId(3), "Example", "hello");

    public override async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
