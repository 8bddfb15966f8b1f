using FuseChat.Emulator;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using FuseChat.Runtime.Twilio.ConversationsV1;

namespace FuseChat.Runtime.Tests.Faults;

/// <summary>The emulator, and clients of both dialects that reach it over loopback HTTP and hardly wait before they try again.</summary>
internal sealed class EmulatedTwilio : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly TwilioOptions _options;
    private readonly ActionBudget _budget;

    private EmulatedTwilio(TwilioEmulator emulator, int attempts, TimeSpan? timeout)
    {
        Emulator = emulator;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = timeout ?? TimeSpan.FromSeconds(100) };
        _options = new TwilioOptions
        {
            BaseAddress = emulator.BaseAddress,
            ConversationsBaseAddress = emulator.BaseAddress,
            AccountSid = emulator.AccountSid,
            AuthToken = emulator.AuthToken,
            Retry = { MaxAttempts = attempts, BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2) },
            Budget = { ActionsPerSecond = 10_000 },
        };
        _budget = new ActionBudget(_options.Budget);
        Chat = new ChatV2Client(_http, _options, budget: _budget);
        Conversations = new ConversationsV1Client(_http, _options, budget: _budget);
    }

    public TwilioEmulator Emulator { get; }

    public ChatV2Client Chat { get; }

    public ConversationsV1Client Conversations { get; }

    public string Service { get; private set; } = "";

    public static async Task<EmulatedTwilio> StartAsync(int attempts = 8, TimeSpan? timeout = null)
    {
        var twilio = new EmulatedTwilio(await TwilioEmulator.StartAsync(), attempts, timeout);
        twilio.Service = (await twilio.Chat.Services.CreateAsync("Contoso's chat service")).Sid;
        return twilio;
    }

    public async Task<ResourceAddress> CreateChannelAsync()
    {
        var channel = await Chat.Channels.CreateAsync(Service, new ChatChannelCreation { Attributes = new Counter(0).ToJson() });
        return ResourceAddress.Channel(Service, channel.Sid);
    }

    public IAttributeStore Store(TwilioDialect dialect) => dialect == TwilioDialect.ChatV2
        ? new ChatV2AttributeStore(Chat)
        : new ConversationsV1AttributeStore(Conversations);

    public ApplyEngine Engine(TwilioDialect dialect, ApplyGuarantee guarantee = ApplyGuarantee.SingleWriter)
        => new(Store(dialect), new ApplyOptions { Guarantee = guarantee, Retry = _options.Retry });

    public Counter Stored(ResourceAddress channel) => Counter.Parse(Emulator.FindAttributes(channel.ChannelSid!)!);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }
}
